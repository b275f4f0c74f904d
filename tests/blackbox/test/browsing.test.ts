import type { Product } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { storePool } from '../src/client/send.ts'
import { visitor } from '../src/client/visitor.ts'
import { productFor } from '../src/shelf.ts'

async function everyPage(query: Readonly<Record<string, string>>): Promise<Product[]> {
  const shopper = visitor()
  const seen: Product[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page = await shopper.products(cursor === '' ? query : { ...query, cursor })
    seen.push(...page.items)
    cursor = page.nextCursor
  }
  return seen
}

test('the store sells at least 24 products, each with a name, a price and a picture', async () => {
  const products = await everyPage({ limit: '100' })

  expect(products.length).toBeGreaterThanOrEqual(24)
  for (const { name, priceCents, imageUrl } of products) {
    expect(name).not.toBe('')
    expect(priceCents).toBeGreaterThan(0)
    expect(imageUrl).toMatch(/^\/products\/[a-z-]+\.svg$/)
  }
})

test('each product has a picture that a browser can show', async () => {
  for (const { imageUrl } of await everyPage({ limit: '100' })) {
    const { statusCode, headers, body } = await storePool().request({ method: 'GET', path: imageUrl })
    expect(await body.text()).toContain('<svg')
    expect({ imageUrl, statusCode, type: headers['content-type'] }).toEqual({
      imageUrl,
      statusCode: 200,
      type: expect.stringMatching(/^image\/svg\+xml/),
    })
  }
})

test.each(['name', 'price', '-price'])('paging by %s shows every product once, in order', async (sort) => {
  const paged = await everyPage({ sort, limit: '7' })
  const whole = await everyPage({ sort, limit: '100' })

  expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length)
  const prices = paged.map(({ priceCents }) => priceCents)
  if (sort === 'price') expect(prices).toEqual(prices.toSorted((a, b) => a - b))
  if (sort === '-price') expect(prices).toEqual(prices.toSorted((a, b) => b - a))
})

test('without being asked, the store shows 24 products by name', async () => {
  const { items } = await visitor().products()

  expect(items).toHaveLength(24)
  expect(items).toEqual((await visitor().products({ limit: '24', sort: 'name' })).items)
})

test('a shopper finds a product by a part of its name, in small letters or capitals', async () => {
  const wanted = await productFor('browsing')

  for (const query of [wanted.name, wanted.name.toUpperCase(), wanted.name.slice(2, -2)]) {
    const { items } = await visitor().products({ query })
    expect(items.map(({ id }) => id)).toContain(wanted.id)
  }
})

test('a search that matches nothing finds nothing', async () => {
  expect(await visitor().products({ query: 'no such thing in any harbour' })).toEqual({ items: [] })
})

test('each category has as many products as it says, and a shopper can look at one alone', async () => {
  const { items: categories } = await visitor().categories()
  const all = await everyPage({ limit: '100' })

  expect(categories.reduce((sum, { products }) => sum + products, 0)).toBe(all.length)
  for (const { name, products } of categories) {
    const { items } = await visitor().products({ category: name, limit: '100' })
    expect(items).toHaveLength(products)
    expect(new Set(items.map(({ category }) => category))).toEqual(new Set([name]))
  }
})

test('a product page shows what the list shows', async () => {
  const listed = await productFor('browsing')

  expect(await visitor().product(listed.id)).toEqual(listed)
})

test('a product that the store does not sell is not found', async () => {
  const answer = await visitor().send({ method: 'GET', path: '/api/products/01990000-0000-7000-8000-00000000dead' })

  expect(answer.status).toBe(404)
})
