import { encodeCursor } from '@bulkhead/service'
import type { Product } from '@bulkhead/types'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

/** Names and prices repeat, and some names need care: the order must be total all the same. */
const names = ['Anchor', 'anchor', 'Ängel', 'Zinc', '🙂 Buoy', 'Rope', 'Rope']
const products = Array.from({ length: 49 }, (_, index) =>
  product({ name: names[index % 7] ?? '', category: index % 2 ? 'Deck' : 'Hold', priceCents: 100 * (1 + (index % 5)) }),
)

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
  await shelve(shop.db, products)
})
afterAll(() => shop.close())

async function pageThrough(query: Record<string, string>): Promise<Product[]> {
  const seen: Product[] = []
  let cursor: string | undefined
  do {
    const { body } = await shop.http
      .get('/products')
      .query({ ...query, ...(cursor && { cursor }) })
      .expect(200)
    seen.push(...body.items)
    cursor = body.nextCursor
  } while (cursor)
  return seen
}

function byName(one: Product, other: Product): number {
  return Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)) || (one.id < other.id ? -1 : 1)
}

function byPrice(one: Product, other: Product): number {
  return one.priceCents - other.priceCents || (one.id < other.id ? -1 : 1)
}

test.each([
  ['name', products.toSorted(byName)],
  ['price', products.toSorted(byPrice)],
  ['-price', products.toSorted(byPrice).reverse()],
])('turning the pages by %s shows every product once, in order', async (sort, expected) => {
  expect(await pageThrough({ sort, limit: '5' })).toEqual(expected)
  expect(await pageThrough({ sort, limit: '7' })).toEqual(expected)
})

test('a category has pages too', async () => {
  const expected = products.filter(({ category }) => category === 'Deck').toSorted(byPrice)

  expect(await pageThrough({ category: 'Deck', sort: 'price', limit: '4' })).toEqual(expected)
})

test('the last page names no next one, also when it is full', async () => {
  const { body } = await shop.http.get('/products?limit=49').expect(200)

  expect(body.items).toHaveLength(49)
  expect(body).not.toHaveProperty('nextCursor')
})

test('a page has 24 products when nobody says how many', async () => {
  const { body } = await shop.http.get('/products').expect(200)

  expect(body.items).toHaveLength(24)
})

test('a product that changes its price between two pages moves no other', async () => {
  const { body: first } = await shop.http.get('/products?sort=price&limit=5').expect(200)
  await shop.db.updateTable('products').set({ price_cents: 999_999 }).where('id', '=', first.items[4].id).execute()
  const { body: second } = await shop.http.get(`/products?sort=price&limit=5&cursor=${first.nextCursor}`).expect(200)
  await shop.db.updateTable('products').set({ price_cents: 100 }).where('id', '=', first.items[4].id).execute()

  expect(second.items).toEqual(products.toSorted(byPrice).slice(5, 10))
})

const { id } = product({ name: 'Anchor' })
test.each([
  ['not a cursor', 'x'],
  ['JSON of another shape', encodeCursor({ page: 2 })],
  ['of another sort', encodeCursor({ sort: '-price', key: 100, id })],
  ['without a sort', encodeCursor({ key: 'Anchor', id })],
  ['with a NUL in it', encodeCursor({ sort: 'name', key: 'a\0', id })],
  ['with half a character in it', encodeCursor({ sort: 'name', key: '\ud800', id })],
  ['with a product that can not be', encodeCursor({ sort: 'name', key: 'Anchor', id: '1' })],
])('a cursor that is %s is refused', async (_what, cursor) => {
  const { body } = await shop.http.get('/products').query({ cursor, sort: 'name' }).expect(400)

  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'cursor' }] })
})

test('a cursor with a price that no product can have is refused', async () => {
  const cursor = encodeCursor({ sort: 'price', key: 1e12, id })

  await shop.http.get('/products').query({ cursor, sort: 'price' }).expect(400)
})

test.each(['name', 'price', '-price'] as const)('a cursor of %s is refused in any other sort', async (sort) => {
  const { body } = await shop.http.get('/products').query({ sort, limit: 1 }).expect(200)

  for (const other of ['name', 'price', '-price'].filter((each) => each !== sort)) {
    await shop.http.get('/products').query({ sort: other, cursor: body.nextCursor }).expect(400)
  }
})
