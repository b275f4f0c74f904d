import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

const lantern = product({ name: 'Brass Lantern', category: 'Lamps', priceCents: 4_900, available: 7 })
const candle = product({ name: 'Candle', category: 'Lamps', priceCents: 300 })
const rope = product({ name: 'Rope', category: 'Deck', priceCents: 2_800 })

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
  await shelve(shop.db, [rope, lantern, candle])
})
afterAll(() => shop.close())

test('a visitor sees all products, by name', async () => {
  const { body } = await shop.http.get('/products').expect(200)

  expect(body).toEqual({ items: [lantern, candle, rope] })
})

test('a visitor may start with the cheapest, or with the dearest', async () => {
  const cheapestFirst = await shop.http.get('/products?sort=price').expect(200)
  const dearestFirst = await shop.http.get('/products?sort=-price').expect(200)

  expect(cheapestFirst.body).toEqual({ items: [candle, rope, lantern] })
  expect(dearestFirst.body).toEqual({ items: [lantern, rope, candle] })
})

test('a visitor may look at one category', async () => {
  const { body } = await shop.http.get('/products?category=Lamps').expect(200)

  expect(body).toEqual({ items: [lantern, candle] })
})

test('a category that is left blank is none', async () => {
  const { body } = await shop.http.get('/products?category=').expect(200)

  expect(body.items).toHaveLength(3)
})

test('the categories say how many products each has', async () => {
  const { body } = await shop.http.get('/categories').expect(200)

  expect(body).toEqual({
    items: [
      { name: 'Deck', products: 1 },
      { name: 'Lamps', products: 2 },
    ],
  })
})

test('a product has a page of its own', async () => {
  const { body } = await shop.http.get(`/products/${lantern.id}`).expect(200)

  expect(body).toEqual(lantern)
})

test('a product that is not there is not found', async () => {
  const { body } = await shop.http.get(`/products/${randomUUID()}`).expect(404)

  expect(body).toMatchObject({ status: 404, code: 'product-not-found' })
})

test.each([
  ['/products/lantern', 'id'],
  ['/products?sort=size', 'sort'],
  ['/products?limit=0', 'limit'],
  ['/products?limit=101', 'limit'],
  ['/products?query=a&query=b', 'query'],
  ['/products?colour=red', 'colour'],
])('%s is refused, and the answer says that it is for its %s', async (address, path) => {
  const { body } = await shop.http
    .get(address)
    .expect(400)
    .expect('Content-Type', /problem\+json/)

  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path }] })
})

test('products cannot be deleted', async () => {
  await shop.http.delete(`/products/${lantern.id}`).expect(405).expect('Allow', 'GET, HEAD, PATCH')
})
