import { expect, test } from 'vitest'
import { cartOf } from './cart.ts'

const lamp = { productId: 'lamp', name: 'Lamp', unitPriceCents: 2_550, quantity: 2 }
const rope = { productId: 'rope', name: 'Rope', unitPriceCents: 199, quantity: 3 }

test('a cart counts each line, and all of them together, to the cent', () => {
  expect(cartOf([lamp, rope])).toEqual({
    items: [
      { ...lamp, lineTotalCents: 5_100 },
      { ...rope, lineTotalCents: 597 },
    ],
    totalCents: 5_697,
    currency: 'USD',
  })
})

test('an empty cart costs nothing', () => {
  expect(cartOf([])).toEqual({ items: [], totalCents: 0, currency: 'USD' })
})

test('what the store has to say comes with the cart', () => {
  const notice = { code: 'order-rejected', message: 'Lamp is sold out.' }

  expect(cartOf([], notice)).toEqual({ items: [], totalCents: 0, currency: 'USD', notice })
})
