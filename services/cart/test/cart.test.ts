import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCart, type TestCart } from './open-cart.ts'
import { learnFirstProducts, product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

const lamp = product('Lamp', 2_550)
const rope = product('Rope', 199)
const anchor = product('Anchor', 120_000)
const shelf = Array.from({ length: 60 }, (_, index) => product(`Book ${index}`, 1_000))

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [lamp, rope, anchor, ...shelf])
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

const emptyCart = { items: [], totalCents: 0, currency: 'USD' }
const lampLine = { productId: lamp.productId, name: 'Lamp', unitPriceCents: 2_550 }
const ropeLine = { productId: rope.productId, name: 'Rope', unitPriceCents: 199 }

test('a new visitor has an empty cart', async () => {
  expect(await ada.cart()).toEqual(emptyCart)
})

test('what is put in is there, in the order it was added, and is counted to the cent', async () => {
  await ada.put(rope, 3)
  const { status, body } = await ada.put(lamp, 2)

  expect(status).toBe(200)
  expect(body).toEqual({
    items: [
      { ...ropeLine, quantity: 3, lineTotalCents: 597 },
      { ...lampLine, quantity: 2, lineTotalCents: 5_100 },
    ],
    totalCents: 5_697,
    currency: 'USD',
  })
  expect(await ada.cart()).toEqual(body)
})

test('another quantity replaces the first, and the line keeps its place', async () => {
  await ada.put(rope, 3)
  await ada.put(lamp, 2)
  const { body } = await ada.put(rope, 99)

  expect(body.items).toEqual([
    { ...ropeLine, quantity: 99, lineTotalCents: 19_701 },
    { ...lampLine, quantity: 2, lineTotalCents: 5_100 },
  ])
})

test('an id in capital letters is the same product', async () => {
  await ada.put(lamp, 1)
  const { body } = await ada.put({ ...lamp, productId: lamp.productId.toUpperCase() }, 4)

  expect(body.items).toEqual([{ ...lampLine, quantity: 4, lineTotalCents: 10_200 }])
})

test('a product can be taken out, also when it is not there', async () => {
  await ada.put(rope, 3)
  await ada.put(lamp, 1)
  const first = await ada.remove(rope)
  const again = await ada.remove(rope)

  expect(first.status).toBe(200)
  expect(first.body.items).toEqual([{ ...lampLine, quantity: 1, lineTotalCents: 2_550 }])
  expect(again.body).toEqual(first.body)
})

test('a visitor without a cart can take things out of it', async () => {
  const { status, body } = await ada.remove(rope)

  expect([status, body]).toEqual([200, emptyCart])
})

test('a cart can be emptied, also when it is empty', async () => {
  await ada.put(rope, 3)
  const first = await ada.empty()
  const again = await ada.empty()

  expect([first.status, first.body]).toEqual([200, emptyCart])
  expect([again.status, again.body]).toEqual([200, emptyCart])
  expect(await ada.cart()).toEqual(emptyCart)
})

test('a cart is its own shopper’s', async () => {
  const grace = await newShopper(store)
  await ada.put(rope, 3)

  expect(await grace.cart()).toEqual(emptyCart)
  await grace.empty()
  expect((await ada.cart()).items).toHaveLength(1)
})

test('a product that the store does not have cannot be put in', async () => {
  const { status, body } = await ada.put(product('Sextant', 1), 1)

  expect(status).toBe(404)
  expect(body.code).toBe('product-not-found')
  expect(await ada.cart()).toEqual(emptyCart)
})

test('a cart holds 50 different products, of which each may still change', async () => {
  for (const book of shelf.slice(0, 50)) await ada.put(book, 1)
  const { status, body } = await ada.put(lamp, 1)

  expect([status, body.code]).toEqual([409, 'cart-full'])
  expect((await ada.put(shelf[7] ?? lamp, 9)).body.items[7]).toMatchObject({ name: 'Book 7', quantity: 9 })
  await ada.remove(rope)
  expect((await ada.cart()).items).toHaveLength(50)
})

test('of 60 different products put in at the same time, 50 get in', async () => {
  const answers = await Promise.all(shelf.map((book) => ada.put(book, 1)))

  expect(answers.filter(({ status }) => status === 200)).toHaveLength(50)
  expect(answers.filter(({ body }) => body.code === 'cart-full')).toHaveLength(10)
  expect((await ada.cart()).items).toHaveLength(50)
})
