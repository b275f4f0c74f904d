import { encodeCursor } from '@bulkhead/service'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'
import { shelve, stockOf, type TestProduct } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

let store: TestStore
let ada: Shopper
let pot: TestProduct
beforeAll(async () => {
  store = await openStore()
})
beforeEach(async () => {
  ada = await newShopper(store)
  pot = await shelve(store, 'Pot', { available: 10 })
})
afterAll(() => store.close())

test('a cancelled order gives its stock back, once, however often it is cancelled', async () => {
  const { id } = await ada.buy([pot, 4])
  expect(await stockOf(store, pot)).toBe(6)

  const answers = await Promise.all(Array.from({ length: 10 }, () => ada.cancel(id)))

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect(answers.map(({ body }) => body)).toEqual(answers.map(() => answers[0]?.body))
  expect((await ada.order(id)).history.map(({ status }) => status)).toEqual([
    'accepted',
    'placed',
    'confirmed',
    'cancelled',
  ])
  expect(await stockOf(store, pot)).toBe(10)
})

test('a rejected order can not be cancelled', async () => {
  const { id } = await ada.buy([pot, 11])

  const { status, body } = await ada.cancel(id)

  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'order-rejected' })
})

test('who follows an order is told at once what became of it', async () => {
  const order = await ada.buy([pot, 1])

  const { text, type } = await ada.http.get(`/api/orders/${order.id}/events`)

  expect(type).toBe('text/event-stream')
  expect(text).toBe(`event: order\ndata: ${JSON.stringify(order)}\n\n`)
})

test('past orders come newest first, page by page', async () => {
  const first = await ada.buy([pot, 1])
  const second = await ada.buy([pot, 2])
  const third = await ada.buy([pot, 3])

  const page = await ada.http.get('/api/orders?limit=2')
  const rest = await ada.http.get(`/api/orders?limit=2&cursor=${page.body.nextCursor}`)

  expect(page.body.items).toEqual([third, second])
  expect(rest.body).toEqual({ items: [first] })
})

test.each([
  ['in the year 0', '0000-01-01T00:00:00.000Z'],
  ['more exact than any clock', `2026-01-01T00:00:00.${'0'.repeat(300)}Z`],
  ['on a day that is none', '2026-02-30T00:00:00.000Z'],
])('a cursor behind an order that was placed %s is refused', async (_when, placedAt) => {
  const cursor = encodeCursor({ placedAt, id: '01990000-0000-7000-8000-000000000001' })
  const { status, body } = await ada.http.get(`/api/orders?cursor=${cursor}`)

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'cursor' }] })
})

test.each([
  ['get', ''],
  ['get', '/events'],
  ['post', '/cancel'],
] as const)("to a stranger someone's order is not there: %s %s", async (method, tail) => {
  const { id } = await ada.buy([pot, 1])
  const stranger = await newShopper(store)

  const { status, body } = await stranger.http[method](`/api/orders/${id}${tail}`)

  expect(status).toBe(404)
  expect(body).toMatchObject({ code: 'order-not-found' })
})
