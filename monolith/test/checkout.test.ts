import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'
import { shelve, stockOf, type TestProduct } from './products.ts'
import { checkoutRequest, newShopper, type Shopper } from './shopper.ts'

let store: TestStore
let ada: Shopper
let lamp: TestProduct
let sextant: TestProduct
beforeAll(async () => {
  store = await openStore()
})
beforeEach(async () => {
  ada = await newShopper(store)
  lamp = await shelve(store, 'Lamp', { priceCents: 2_550, available: 10 })
  sextant = await shelve(store, 'Sextant', { priceCents: 9_000, available: 1 })
})
afterAll(() => store.close())

test('a checkout is accepted, and its order is confirmed before the answer is read', async () => {
  await ada.put(lamp, 2)

  const answer = await ada.checkOut()

  const { orderId } = answer.body
  expect(answer.status).toBe(202)
  expect(answer.headers.location).toBe(`/api/orders/${orderId}`)
  expect(answer.body).toEqual({ orderId, status: 'accepted', totalCents: 5_100, currency: 'USD' })
  const order = await ada.order(orderId)
  expect(order).toEqual({
    id: orderId,
    status: 'confirmed',
    items: [{ productId: lamp.id, name: 'Lamp', unitPriceCents: 2_550, quantity: 2, lineTotalCents: 5_100 }],
    totalCents: 5_100,
    currency: 'USD',
    ...checkoutRequest,
    placedAt: order.history[0]?.at,
    history: ['accepted', 'placed', 'confirmed'].map((status) => ({ status, at: order.placedAt })),
  })
  expect(await stockOf(store, lamp)).toBe(8)
  expect(await ada.cart()).toEqual({ items: [], totalCents: 0, currency: 'USD' })
})

test('an order for more than is there is rejected, takes nothing, and its items are in the cart again', async () => {
  const order = await ada.buy([lamp, 3], [sextant, 2])

  expect(order).toMatchObject({ status: 'rejected', reason: 'Sextant: 2 wanted, 1 left.' })
  expect(order.history.map(({ status }) => status)).toEqual(['accepted', 'placed', 'rejected'])
  expect([await stockOf(store, lamp), await stockOf(store, sextant)]).toEqual([10, 1])
  expect(await ada.cart()).toMatchObject({
    items: [
      { productId: lamp.id, quantity: 3 },
      { productId: sextant.id, quantity: 2 },
    ],
    notice: { code: 'order-rejected', message: expect.stringContaining('Sextant: 2 wanted, 1 left.') },
  })
})

test('a notice is told until the cart is changed', async () => {
  await ada.buy([sextant, 2])
  expect(await ada.cart()).toHaveProperty('notice')

  await ada.put(sextant, 1)

  expect(await ada.cart()).not.toHaveProperty('notice')
})

test('a rejected checkout that is sent again is answered as it was, and the cart keeps its items', async () => {
  await ada.put(sextant, 2)
  const first = await ada.checkOut('key')

  const again = await ada.checkOut('key')

  expect(again.body).toEqual(first.body)
  expect(await ada.orders()).toHaveLength(1)
  expect((await ada.cart()).items).toMatchObject([{ productId: sextant.id, quantity: 2 }])
})

test('the same key with the same body is the same order, with another body it is refused', async () => {
  await ada.put(lamp, 1)
  const first = await ada.checkOut('key')
  await ada.put(lamp, 7)

  const again = await ada.checkOut('key')
  const other = await ada.checkOut('key', { ...checkoutRequest, name: 'Grace' })

  expect(again.body).toEqual(first.body)
  expect(other.status).toBe(422)
  expect((await ada.cart()).items).toMatchObject([{ quantity: 7 }])
  expect(await stockOf(store, lamp)).toBe(9)
})

test('an empty cart is refused', async () => {
  const { status, body } = await ada.checkOut()

  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'cart-empty' })
})
