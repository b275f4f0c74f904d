import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore, type TestStore } from './open-store.ts'
import { shelve, type TestProduct } from './products.ts'
import { newClerk, newShopper, type Shopper } from './shopper.ts'

let store: TestStore
let ada: Shopper
let lamp: TestProduct
let rope: TestProduct
beforeAll(async () => {
  store = await openStore()
  lamp = await shelve(store, 'Lamp', { priceCents: 2_550 })
  rope = await shelve(store, 'Rope', { priceCents: 199 })
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

test('what is put into the cart stays there, in its place, at the price of the store', async () => {
  await ada.put(lamp, 2)
  await ada.put(rope, 1)

  const { body } = await ada.put(lamp, 3)

  expect(body).toEqual({
    items: [
      { productId: lamp.id, name: 'Lamp', unitPriceCents: 2_550, quantity: 3, lineTotalCents: 7_650 },
      { productId: rope.id, name: 'Rope', unitPriceCents: 199, quantity: 1, lineTotalCents: 199 },
    ],
    totalCents: 7_849,
    currency: 'USD',
  })
  expect(await ada.cart()).toEqual(body)
})

test('what is taken out is gone, also when it was not there', async () => {
  await ada.put(lamp, 2)
  await ada.put(rope, 1)

  const taken = await ada.http.delete(`/api/cart/items/${lamp.id}`)
  const again = await ada.http.delete(`/api/cart/items/${lamp.id}`)

  expect(taken.body.items).toMatchObject([{ productId: rope.id }])
  expect(again.body).toEqual(taken.body)
  expect(await ada.cart()).toEqual(taken.body)
})

test('an emptied cart is empty', async () => {
  await ada.put(lamp, 2)

  const { body } = await ada.http.delete('/api/cart')

  expect(body).toEqual({ items: [], totalCents: 0, currency: 'USD' })
  expect(await ada.cart()).toEqual(body)
})

test('what the store does not sell can not be put into a cart', async () => {
  const { status, body } = await ada.put({ ...lamp, id: '01990000-0000-7000-8000-00000000beef' }, 1)

  expect(status).toBe(404)
  expect(body).toMatchObject({ code: 'product-not-found' })
})

test('a cart holds fifty products, and one of them can still be changed', async () => {
  const shelf = await Promise.all(Array.from({ length: 50 }, (_, index) => shelve(store, `Knot ${index}`)))
  for (const product of shelf) await ada.put(product, 1)

  const refused = await ada.put(lamp, 1)
  const changed = await ada.put(shelf[0] ?? lamp, 5)

  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({ code: 'cart-full' })
  expect(changed.body.items).toHaveLength(50)
  expect(changed.body.items[0]).toMatchObject({ name: 'Knot 0', quantity: 5 })
})

test('a new price is in every cart at once', async () => {
  const chart = await shelve(store, 'Chart', { priceCents: 500 })
  await ada.put(chart, 2)

  const clerk = await newClerk(store)
  await clerk.patch(`/api/products/${chart.id}`).send({ priceCents: 600, name: 'Sea Chart' }).expect(200)

  expect(await ada.cart()).toMatchObject({ items: [{ name: 'Sea Chart', unitPriceCents: 600 }], totalCents: 1_200 })
})

test('each visitor has a cart of their own', async () => {
  await ada.put(lamp, 1)
  const grace = await newShopper(store)

  expect((await grace.cart()).items).toEqual([])
})
