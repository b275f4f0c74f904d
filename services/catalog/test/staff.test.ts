import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { productChanged } from '@bulkhead/types'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

let shop: TestCatalog
let lantern = product({ name: 'Brass Lantern' })
beforeAll(async () => {
  shop = await openCatalog()
})
beforeEach(async () => {
  lantern = product({ name: 'Brass Lantern', priceCents: 4_900, available: 7 })
  await shelve(shop.db, [lantern])
})
afterAll(() => shop.close())

function change(body: unknown, authorization = shop.staff.authorization) {
  return shop.http.patch(`/products/${lantern.id}`).set({ authorization }).send(Object(body))
}

function restock(body: unknown, authorization = shop.staff.authorization) {
  return shop.http.put(`/products/${lantern.id}/stock`).set({ authorization }).send(Object(body))
}

function versionsTold(): number[] {
  return shop.toldAbout(lantern.id).map(({ data }) => productChanged.data.parse(data).version)
}

test('staff change what is said about a product, and it is found by that at once', async () => {
  const { body } = await change({ name: 'Storm Lantern', description: 'Burns in any wind.', category: 'Lamps' }).expect(
    200,
  )
  const { body: search } = await shop.http.get('/products?query=storm+wind&category=Lamps').expect(200)
  const { body: former } = await shop.http.get('/products?query=brass').expect(200)

  const revised = { name: 'Storm Lantern', description: 'Burns in any wind.', category: 'Lamps', version: 2 }
  expect(body).toEqual({ ...lantern, ...revised })
  expect(search.items).toEqual([body])
  expect(former.items).toEqual([])
})

test('each change of a price is told, under a version that grows', async () => {
  await change({ priceCents: 4_500 }).expect(200)
  await change({ priceCents: 3_900 }).expect(200)

  const data = { productId: lantern.id, name: 'Brass Lantern', currency: 'USD' }
  await eventually(() => {
    expect(shop.toldAbout(lantern.id)).toMatchObject([
      { type: 'store.product.changed.v1', data: { ...data, priceCents: 4_500, version: 2 } },
      { type: 'store.product.changed.v1', data: { ...data, priceCents: 3_900, version: 3 } },
    ])
  })
})

test('ten changes at the same time are ten versions', async () => {
  const prices = Array.from({ length: 10 }, (_, index) => 100 + index)
  await Promise.all(prices.map((priceCents) => change({ priceCents }).expect(200)))

  await eventually(() => {
    expect(versionsTold()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
})

test('a change that changes nothing makes no version, and nobody is told', async () => {
  const { body } = await change({ name: 'Brass Lantern', priceCents: 4_900 }).expect(200)
  await change({ category: 'Lamps' }).expect(200)

  expect(body).toEqual(lantern)
  await eventually(() => expect(versionsTold()).toEqual([2]))
})

test('staff say how many there are, which is no new version', async () => {
  const { body } = await restock({ available: 40 }).expect(200)

  expect(body).toEqual({ ...lantern, available: 40 })
})

test('a visitor without a session changes nothing', async () => {
  const { body } = await shop.http.patch(`/products/${lantern.id}`).send({ priceCents: 1 }).expect(401)
  await shop.http.put(`/products/${lantern.id}/stock`).send({ available: 0 }).expect(401)
  await change({ priceCents: 1 }, 'Bearer forged').expect(401)

  expect(body.code).toBe('session-missing')
  expect((await shop.http.get(`/products/${lantern.id}`)).body).toEqual(lantern)
})

test('a shopper changes nothing', async () => {
  const { body } = await change({ priceCents: 1 }, shop.shopper.authorization).expect(403)
  await restock({ available: 0 }, shop.shopper.authorization).expect(403)

  expect(body.code).toBe('staff-only')
  expect((await shop.http.get(`/products/${lantern.id}`)).body).toEqual(lantern)
})

test('a product that is not there can not be changed', async () => {
  const elsewhere = `/products/${randomUUID()}`
  const { authorization } = shop.staff

  await shop.http.patch(elsewhere).set({ authorization }).send({ priceCents: 100 }).expect(404)
  await shop.http.put(`${elsewhere}/stock`).set({ authorization }).send({ available: 1 }).expect(404)
})

test.each([
  [{}, ''],
  [{ priceCents: 0 }, 'priceCents'],
  [{ priceCents: 9.5 }, 'priceCents'],
  [{ priceCents: '100' }, 'priceCents'],
  [{ name: ' ' }, 'name'],
  [{ name: 'a\0b' }, 'name'],
  [{ description: '\ud800' }, 'description'],
  [{ priceCents: 100, available: 5 }, 'available'],
])('the change %j is refused', async (wrong, path) => {
  const { body } = await change(wrong).expect(400)

  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path }] })
})

test.each([{}, { available: -1 }, { available: 1.5 }, { available: 1_000_001 }, { available: 1, priceCents: 1 }])(
  'the stock %j is refused',
  async (wrong) => {
    const { body } = await restock(wrong).expect(400)

    expect(body.code).toBe('invalid-input')
  },
)
