import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { firstProducts } from './first-products.ts'

const pictures = new URL('../../../../../storefront/public/products/', import.meta.url)

test('the shop opens with thirty products in six categories', () => {
  expect(firstProducts).toHaveLength(30)
  expect(new Set(firstProducts.map((product) => product.category)).size).toBe(6)
})

test('ids are UUIDs of version 7 and unique', () => {
  const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  for (const { id } of firstProducts) expect(id).toMatch(version7)
  expect(new Set(firstProducts.map((product) => product.id)).size).toBe(30)
})

test('no two products share a name', () => {
  expect(new Set(firstProducts.map((product) => product.name)).size).toBe(30)
})

test('every product has its own picture in the repository, and no picture is left over', () => {
  const shown = firstProducts.map((product) => product.imageUrl).sort()
  const drawn = readdirSync(pictures).map((file) => `/products/${file}`)
  expect(shown).toEqual(drawn.sort())
})

test('a picture is titled with the name of its product', () => {
  for (const { name, imageUrl } of firstProducts) {
    const picture = readFileSync(new URL(imageUrl.replace('/products/', ''), pictures), 'utf8')
    expect(picture).toContain(`<title>${name}</title>`)
  }
})

test('a picture is self-contained: no script, no text, nothing fetched from elsewhere', () => {
  for (const file of readdirSync(pictures)) {
    expect(readFileSync(new URL(file, pictures), 'utf8')).not.toMatch(
      /<(script|text|style|image|use)|href|url\(|\son\w+=/,
    )
  }
})

test('prices run from three dollars to two hundred and forty', () => {
  const prices = firstProducts.map((product) => product.priceCents)
  expect(Math.min(...prices)).toBe(320)
  expect(Math.max(...prices)).toBe(24_000)
})

test('two products are scarce', () => {
  const scarce = firstProducts.filter((product) => product.available < 20)
  expect(scarce.map(({ name, available }) => ({ name, available }))).toEqual([
    { name: 'Brass Sextant', available: 12 },
    { name: 'Brass Spyglass', available: 18 },
  ])
})
