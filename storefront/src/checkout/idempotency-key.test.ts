import type { CheckoutRequest } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { keyFor, newKey } from './idempotency-key.ts'

const ada: CheckoutRequest = {
  email: 'ada@example.com',
  name: 'Ada Lovelace',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}
const items = [
  { productId: 'mug', quantity: 2 },
  { productId: 'rope', quantity: 1 },
]
const first = keyFor(undefined, { items, request: ada }, () => 'first')

test('the same checkout keeps its key, in whatever order its items come', () => {
  const again = keyFor(first, { items: items.toReversed(), request: structuredClone(ada) }, () => 'second')

  expect(again).toEqual(first)
  expect(again.key).toBe('first')
})

test('a key survives being kept as text', () => {
  const kept = JSON.parse(JSON.stringify(first))

  expect(keyFor(kept, { items, request: ada }, () => 'second').key).toBe('first')
})

test('another cart or another address is another checkout', () => {
  const more = [{ productId: 'mug', quantity: 3 }]
  const moved = { ...ada, address: { ...ada.address, city: 'Turku' } }

  expect(keyFor(first, { items: more, request: ada }, () => 'second').key).toBe('second')
  expect(keyFor(first, { items, request: moved }, () => 'second').key).toBe('second')
})

test('no two keys are alike, and each is one that the store takes', () => {
  const keys = Array.from({ length: 1_000 }, newKey)

  expect(new Set(keys).size).toBe(1_000)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
