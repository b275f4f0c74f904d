import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { order } from '@bulkhead/types'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCart, type TestCart } from './open-cart.ts'
import { ordersOf } from './orders-of.ts'
import { learnFirstProducts, product } from './products.ts'
import { checkoutRequest, newShopper, type Shopper } from './shopper.ts'

const lamp = product('Lamp', 2_550)
const rope = product('Rope', 199)

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [lamp, rope])
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

const lampLine = { productId: lamp.productId, name: 'Lamp', unitPriceCents: 2_550 }

test('a checkout is accepted, empties the cart, and is told to the order service', async () => {
  await ada.put(lamp, 2)
  const { status, body, headers } = await ada.checkOut()

  expect(status).toBe(202)
  expect(body).toEqual({ orderId: expect.any(String), status: 'accepted', totalCents: 5_100, currency: 'USD' })
  expect(headers.location).toBe(`/api/orders/${body.orderId}`)
  expect((await ada.cart()).items).toEqual([])
  expect(await ordersOf(store, ada)).toEqual([
    {
      orderId: body.orderId,
      shopperId: ada.id,
      items: [{ ...lampLine, quantity: 2, lineTotalCents: 5_100 }],
      totalCents: 5_100,
      currency: 'USD',
      ...checkoutRequest,
      acceptedAt: expect.any(String),
    },
  ])
})

test('an accepted checkout can be looked at by its shopper as an order, and by nobody else', async () => {
  const grace = await newShopper(store)
  const { orderId } = await ada.buy([lamp, 2])
  const { body } = await ada.look(orderId)

  expect(order.parse(body)).toEqual({
    id: orderId,
    status: 'accepted',
    items: [{ ...lampLine, quantity: 2, lineTotalCents: 5_100 }],
    totalCents: 5_100,
    currency: 'USD',
    ...checkoutRequest,
    placedAt: body.placedAt,
    history: [{ status: 'accepted', at: body.placedAt }],
  })
  expect((await grace.look(orderId)).body).toMatchObject({ status: 404, code: 'order-not-found' })
  expect((await ada.look(randomUUID())).body).toMatchObject({ status: 404, code: 'order-not-found' })
})

test('a repeated checkout is the same checkout, whatever is in the cart by then', async () => {
  await ada.put(lamp, 2)
  const first = await ada.checkOut('key')
  await ada.put(rope, 1)
  const { name, email, address } = checkoutRequest
  const again = await ada.checkOut('key', { address, email, name })

  expect([again.status, again.body]).toEqual([202, first.body])
  expect(again.headers.location).toBe(first.headers.location)
  expect((await ada.cart()).items).toMatchObject([{ name: 'Rope' }])
  expect(await ordersOf(store, ada)).toHaveLength(1)
})

test('a key that was used for another checkout is refused, and the cart stays', async () => {
  await ada.put(lamp, 2)
  await ada.checkOut('key')
  await ada.put(rope, 1)
  const { status, body } = await ada.checkOut('key', { ...checkoutRequest, name: 'Grace' })

  expect([status, body.code]).toEqual([422, 'idempotency-key-reused'])
  expect((await ada.cart()).items).toHaveLength(1)
})

test('two shoppers may choose the same key', async () => {
  const grace = await newShopper(store)
  await ada.put(lamp, 1)
  await grace.put(rope, 1)

  expect((await ada.checkOut('key')).body.totalCents).toBe(2_550)
  expect((await grace.checkOut('key')).body.totalCents).toBe(199)
})

test('an empty cart cannot be checked out, and its key is still good afterwards', async () => {
  const { status, body } = await ada.checkOut('key')
  await ada.put(lamp, 1)

  expect([status, body.code]).toEqual([409, 'cart-empty'])
  expect((await ada.checkOut('key')).status).toBe(202)
})

test('a cart from which everything was taken out is empty', async () => {
  await ada.put(lamp, 1)
  await ada.remove(lamp)

  expect((await ada.checkOut()).body.code).toBe('cart-empty')
})

test('the event belongs to the trace of the checkout', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c'
  await ada.put(lamp, 1)
  const { body } = await store.http
    .post('/checkout')
    .set({ authorization: ada.authorization, 'Idempotency-Key': 'key', traceparent: `00-${trace}-b7ad6b7169203331-01` })
    .send(checkoutRequest)

  await eventually(() => {
    const event = store.checkouts().find(({ subject }) => subject === body.orderId)
    expect(event?.traceparent).toContain(trace)
  })
})
