import { encodeCursor } from '@bulkhead/service'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOrders, type TestOrders } from './open-orders.ts'
import { newShopper } from './shopper.ts'

let store: TestOrders
beforeAll(async () => {
  store = await openOrders()
})
afterAll(() => store.close())

test("someone else's order looks as if it were not there", async () => {
  const [ada, eve] = [await newShopper(store), await newShopper(store)]
  const orderId = await ada.placeOrder()

  for (const answer of [
    await eve.get(`/orders/${orderId}`),
    await eve.get(`/orders/${orderId}/events`),
    await eve.cancel(orderId),
  ]) {
    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ code: 'order-not-found' })
  }
  expect(await ada.status(orderId)).toBe('placed')
})

test("an order's id in capital letters is the same order", async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const { status, body } = await ada.cancel(orderId.toUpperCase())

  expect(status).toBe(200)
  expect(body).toMatchObject({ id: orderId, status: 'cancelled' })
  expect((await ada.get(`/orders/${orderId.toUpperCase()}`)).body).toEqual(body)
})

test('past orders come newest first, page by page, without gaps or repeats', async () => {
  const ada = await newShopper(store)
  const days = ['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03', '2026-01-04']
  const placed: string[] = []
  for (const day of days) placed.push(await ada.placeOrder(`${day}T10:00:00.000Z`))

  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await ada.get(`/orders?limit=2${cursor && `&cursor=${cursor}`}`)
    expect(body.items.length).toBeLessThanOrEqual(2)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    cursor = body.nextCursor ?? ''
  } while (cursor)

  expect(seen).toEqual(placed.toReversed())
})

test.each([
  ['in the year 0', '0000-01-01T00:00:00.000Z'],
  ['more exact than any clock', `2026-01-01T00:00:00.${'0'.repeat(300)}Z`],
  ['on a day that is none', '2026-02-30T00:00:00.000Z'],
])('a cursor behind an order that was placed %s is refused', async (_when, placedAt) => {
  const ada = await newShopper(store)
  const cursor = encodeCursor({ placedAt, id: '01990000-0000-7000-8000-000000000001' })
  const { status, body } = await ada.get(`/orders?cursor=${cursor}`)

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'cursor' }] })
})

test('a visitor without orders has an empty list', async () => {
  const ada = await newShopper(store)

  expect((await ada.get('/orders')).body).toEqual({ items: [] })
})

test.each([
  ['/orders?limit=0', 'limit'],
  ['/orders?limit=101', 'limit'],
  ['/orders?limit=ten', 'limit'],
  ['/orders?cursor=nonsense', 'cursor'],
  ['/orders?colour=red', 'colour'],
  ['/orders/12', 'id'],
  ['/orders/12/events', 'id'],
])('%s is refused, naming %s', async (path, field) => {
  const ada = await newShopper(store)
  const { status, body } = await ada.get(path)

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: field }] })
})

test('without a session there are no orders', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  const answer = await ada.get(`/orders/${orderId}`).set('Authorization', 'Bearer forged.by.hand')

  expect(answer.status).toBe(401)
  expect(answer.body).toMatchObject({ code: 'session-invalid' })
})
