import { expect, test } from 'vitest'
import { priceInCents, typedPrice } from './price-in-cents.ts'

test.each([
  ['24', 2_400],
  ['24.5', 2_450],
  [' $24.05 ', 2_405],
  ['0.29', 29],
  ['1136.10', 113_610],
])('%s is a price', (typed, cents) => {
  expect(priceInCents(typed)).toBe(cents)
})

test.each(['', 'ten', '-1', '1.234', '1,50', '1e3'])('“%s” is no price', (typed) => {
  expect(priceInCents(typed)).toBeUndefined()
})

test('a price is offered as it would be typed', () => {
  for (const cents of [0, 5, 29, 2_450, 113_610]) expect(priceInCents(typedPrice(cents))).toBe(cents)
})
