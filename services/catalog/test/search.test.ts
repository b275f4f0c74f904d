import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
  await shelve(shop.db, [
    product({ name: 'Brass Lantern', description: 'Burns all night.', category: 'Lamps' }),
    product({ name: 'Éclair Tin', description: 'Keeps 100% dry: "hermetic".', category: 'Galley' }),
    product({ name: 'Night_Watch Cap', description: "The sailor's choice \\o/ 🧶", category: 'Knitwear' }),
  ])
})
afterAll(() => shop.close())

async function found(query: string): Promise<string[]> {
  const { body } = await shop.http.get('/products').query({ query }).expect(200)
  return body.items.map(({ name }: { name: string }) => name)
}

test.each([
  ['lantern', ['Brass Lantern']],
  ['LANT', ['Brass Lantern']],
  ['night', ['Brass Lantern', 'Night_Watch Cap']],
  ['knit', ['Night_Watch Cap']],
  ['éclair', ['Éclair Tin']],
  ['ÉCLAIR', ['Éclair Tin']],
])('%s is found in names, descriptions and categories, whatever the case', async (query, names) => {
  expect(await found(query)).toEqual(names)
})

test('a product must have every word, wherever it has it', async () => {
  expect(await found('lamps  night')).toEqual(['Brass Lantern'])
  expect(await found('lamps cap')).toEqual([])
})

test('a word does not reach from one field into the next', async () => {
  expect(await found('lanternburns')).toEqual([])
})

test.each(['', '   ', '\t\n'])('a blank search (%j) finds everything', async (query) => {
  expect(await found(query)).toHaveLength(3)
})

test.each([
  ['%', ['Éclair Tin']],
  ['_', ['Night_Watch Cap']],
  ['\\', ['Night_Watch Cap']],
  ["'", ['Night_Watch Cap']],
  ['"', ['Éclair Tin']],
  ['🧶', ['Night_Watch Cap']],
  ['%%', []],
  ['l_ntern', []],
  ["'; drop table products; --", []],
  ['$1', []],
])('%s is a text like any other', async (query, names) => {
  expect(await found(query)).toEqual(names)
})

test('a search stays within its category', async () => {
  const { body } = await shop.http.get('/products').query({ query: 'night', category: 'Knitwear' }).expect(200)

  expect(body.items).toMatchObject([{ name: 'Night_Watch Cap' }])
})

test.each([
  ['a NUL', '/products?query=a%00b'],
  ['a NUL in the category', '/products?category=%00'],
  ['a text of more than 100 characters', `/products?query=${'a'.repeat(101)}`],
])('%s is refused', async (_what, address) => {
  const { body } = await shop.http.get(address).expect(400)

  expect(body.code).toBe('invalid-input')
})

test('a text that is not Unicode breaks nothing', async () => {
  const { body } = await shop.http.get('/products?query=%FF%FE').expect(200)

  expect(body).toEqual({ items: [] })
})
