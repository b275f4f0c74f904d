import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { rated } from './events.ts'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

const lantern = product({ name: 'Brass Lantern' })
const rope = product({ name: 'Rope' })

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
})
beforeEach(() => shelve(shop.db, [lantern, rope]))
afterAll(() => shop.close())

async function shown({ id }: typeof lantern) {
  const { body } = await shop.http.get(`/products/${id}`).expect(200)
  return body
}

test('a product that nobody reviewed shows no rating', async () => {
  expect(await shown(rope)).toEqual(rope)
})

test('a product shows what its buyers think of it, on its page and in lists', async () => {
  await shop.tell(rated(lantern, 4.5, 2))

  const reviewed = { ...lantern, rating: { stars: 4.5, reviews: 2 } }
  await eventually(async () => expect(await shown(lantern)).toEqual(reviewed))
  const { body } = await shop.http.get('/products').expect(200)
  expect(body.items).toEqual([reviewed, rope])
})

test('a rating that comes late never replaces one of more reviews', async () => {
  await shop.tell(rated(lantern, 4, 3))
  await shop.tell(rated(lantern, 5, 1))
  await shop.tell(rated(rope, 3, 1))

  await eventually(async () => expect(await shown(rope)).toMatchObject({ rating: { stars: 3, reviews: 1 } }))
  expect(await shown(lantern)).toMatchObject({ rating: { stars: 4, reviews: 3 } })
})

test('a rating changes nothing else that is said of a product, nor its version', async () => {
  await shop.tell(rated(lantern, 4.3, 7))
  await eventually(async () => expect(await shown(lantern)).toHaveProperty('rating'))

  const revised = { ...lantern, priceCents: 990, version: 2, rating: { stars: 4.3, reviews: 7 } }
  const { body } = await shop.http
    .patch(`/products/${lantern.id}`)
    .set('authorization', shop.staff.authorization)
    .send({ priceCents: 990 })
    .expect(200)
  expect(body).toEqual(revised)
})
