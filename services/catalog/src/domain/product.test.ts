import { expect, test } from 'vitest'
import { revise } from './product.ts'

const lantern = {
  id: '01990000-0000-7000-8000-000000000001',
  name: 'Brass Lantern',
  description: 'Burns all night.',
  category: 'Lights',
  priceCents: 4_900,
  currency: 'USD',
  imageUrl: '/images/brass-lantern.svg',
  available: 7,
  version: 3,
} as const

test('what staff change is new, and the version says so', () => {
  const revised = revise(lantern, { priceCents: 3_900, category: 'Sale' })

  expect(revised).toEqual({ ...lantern, priceCents: 3_900, category: 'Sale', version: 4 })
})

test('a change to what is there already changes nothing', () => {
  expect(revise(lantern, { name: 'Brass Lantern', priceCents: 4_900 })).toBe(lantern)
})
