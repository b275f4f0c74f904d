import type { Cart } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { countOf, quantityOf, withQuantity } from './cart-of.ts'

const mug = { id: 'mug', name: 'Blue Enamel Mug', priceCents: 1_200 }
const rope = { id: 'rope', name: 'Manila Rope Coil', priceCents: 4_000 }
const empty: Cart = { items: [], totalCents: 0, currency: 'USD' }

test('what is put into the cart shows at once, with its total', () => {
  const cart = withQuantity(withQuantity(empty, mug, 2), rope, 1)

  expect(cart).toEqual({
    items: [
      { productId: 'mug', name: 'Blue Enamel Mug', unitPriceCents: 1_200, quantity: 2, lineTotalCents: 2_400 },
      { productId: 'rope', name: 'Manila Rope Coil', unitPriceCents: 4_000, quantity: 1, lineTotalCents: 4_000 },
    ],
    totalCents: 6_400,
    currency: 'USD',
  })
  expect(countOf(cart)).toBe(3)
})

test('another quantity stays in its place, and none at all is gone', () => {
  const cart = withQuantity(withQuantity(empty, mug, 2), rope, 1)

  expect(withQuantity(cart, mug, 5).items.map(({ productId, quantity }) => [productId, quantity])).toEqual([
    ['mug', 5],
    ['rope', 1],
  ])
  expect(withQuantity(cart, mug, 0)).toMatchObject({ items: [{ productId: 'rope' }], totalCents: 4_000 })
  expect(quantityOf(withQuantity(cart, mug, 0), 'mug')).toBe(0)
})
