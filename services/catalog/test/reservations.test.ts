import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import type { Product } from '@bulkhead/types'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cancelled, notPaid, placed } from './events.ts'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

const lantern = product({ name: 'Brass Lantern', available: 10 })
const rope = product({ name: 'Rope', available: 100 })

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
})
beforeEach(() => shelve(shop.db, [lantern, rope]))
afterAll(() => shop.close())

async function left({ id }: Product): Promise<number> {
  const { body } = await shop.http.get(`/products/${id}`).expect(200)
  return body.available
}

/** Events are handled in batches, but one queue keeps its order: when this order is answered, all before it are done. */
async function allIsHandled(): Promise<void> {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [product({ name: 'Nothing' }), 1]))
  await eventually(() => expect(shop.toldAbout(orderId)).toHaveLength(1))
}

test('an order gets all of its lines from stock', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 2], [rope, 30]))

  await eventually(() => {
    expect(shop.toldAbout(orderId)).toMatchObject([{ type: 'store.stock.reserved.v1', data: { orderId } }])
  })
  expect(await left(lantern)).toBe(8)
  expect(await left(rope)).toBe(70)
})

test('an order that is short of one product gets none, and hears why', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [rope, 1], [lantern, 11]))

  const reason = 'Brass Lantern: 11 wanted, 10 left.'
  await eventually(() => {
    expect(shop.toldAbout(orderId)).toMatchObject([{ type: 'store.stock.rejected.v1', data: { orderId, reason } }])
  })
  expect(await left(rope)).toBe(100)
})

test('an order of a product that the catalog does not have is rejected', async () => {
  const orderId = randomUUID()
  const unheardOf = product({ name: 'Anchor' })
  await shop.tell(placed(orderId, [rope, 1], [unheardOf, 1]))

  const reason = `Product ${unheardOf.id} is not in the catalog.`
  await eventually(() => expect(shop.toldAbout(orderId)).toMatchObject([{ data: { orderId, reason } }]))
})

test('of 40 orders for the last 10, exactly 10 get one', async () => {
  const orderIds = Array.from({ length: 40 }, () => randomUUID())
  await Promise.all(orderIds.map((orderId) => shop.tell(placed(orderId, [lantern, 1]))))

  await eventually(() => {
    const answers = orderIds.flatMap((orderId) => shop.toldAbout(orderId).map(({ type }) => type))
    expect(answers.filter((type) => type === 'store.stock.reserved.v1')).toHaveLength(10)
    expect(answers.filter((type) => type === 'store.stock.rejected.v1')).toHaveLength(30)
  })
  expect(await left(lantern)).toBe(0)
})

test('an event that comes twice counts once', async () => {
  const orderId = randomUUID()
  const event = placed(orderId, [lantern, 3])
  await shop.tell(event, event)
  await shop.tell(event)
  await allIsHandled()

  expect(shop.toldAbout(orderId)).toHaveLength(1)
  expect(await left(lantern)).toBe(7)
})

test('an order that is told of in two events gets its stock once', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 3]), placed(orderId, [lantern, 3]))
  await allIsHandled()

  expect(shop.toldAbout(orderId)).toHaveLength(1)
  expect(await left(lantern)).toBe(7)
})

test('a cancelled order gives its stock back', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 4], [rope, 5]))
  await eventually(async () => expect(await left(lantern)).toBe(6))
  await shop.tell(cancelled(orderId))

  await eventually(async () => expect(await left(lantern)).toBe(10))
  expect(await left(rope)).toBe(100)
})

test('an order that nobody paid gives its stock back, once', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 4]))
  await eventually(async () => expect(await left(lantern)).toBe(6))
  await shop.tell(notPaid(orderId), cancelled(orderId))

  await allIsHandled()
  expect(await left(lantern)).toBe(10)
})

test('an order that is cancelled twice gives its stock back once', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 4]))
  await shop.tell(cancelled(orderId), cancelled(orderId))
  await allIsHandled()

  expect(await left(lantern)).toBe(10)
})

test('an order that was cancelled before the catalog heard of it takes nothing', async () => {
  const orderId = randomUUID()
  await shop.tell(cancelled(orderId))
  await allIsHandled()
  await shop.tell(placed(orderId, [lantern, 4]))
  await allIsHandled()

  expect(shop.toldAbout(orderId)).toEqual([])
  expect(await left(lantern)).toBe(10)
})

test('cancelling an order that got no stock gives nothing back', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 11]))
  await shop.tell(cancelled(orderId))
  await allIsHandled()

  expect(await left(lantern)).toBe(10)
})

test('placed and cancelled and placed again in one go, an order holds nothing', async () => {
  const orderId = randomUUID()
  await shop.tell(placed(orderId, [lantern, 4]), cancelled(orderId), placed(orderId, [lantern, 4]))
  await allIsHandled()

  expect(shop.toldAbout(orderId)).toHaveLength(1)
  expect(await left(lantern)).toBe(10)
})

test('the answer to an order belongs to the trace of the order', async () => {
  const orderId = randomUUID()
  const trace = '0af7651916cd43dd8448eb211c80319c'
  const traceparent = `00-${trace}-b7ad6b7169203331-01`
  await shop.tell(placed(randomUUID(), [rope, 1]), { ...placed(orderId, [rope, 1]), traceparent })

  await eventually(() => expect(shop.toldAbout(orderId)[0]?.traceparent).toContain(trace))
})
