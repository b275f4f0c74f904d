import { expect, test } from 'vitest'
import { checkoutRequest, idempotencyKey, operations, productChange, productQuery } from './index.ts'

const request = {
  email: 'ada@example.com',
  name: '  Ada Lovelace ',
  address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

test('what a shopper typed is trimmed', () => {
  expect(checkoutRequest.parse(request).name).toBe('Ada Lovelace')
})

test.each([
  ['an unknown field', { ...request, coupon: 'X' }],
  ['an unknown field of the address', { ...request, address: { ...request.address, planet: 'Earth' } }],
  ['a blank name', { ...request, name: '   ' }],
  ['a line break in the name', { ...request, name: 'Ada\nLovelace' }],
  ['NUL in the city', { ...request, address: { ...request.address, city: 'Tal\0linn' } }],
  ['half an emoji', { ...request, name: 'Ada \ud83d' }],
  ['no e-mail address', { ...request, email: 'ada' }],
  ['a name too long', { ...request, name: 'A'.repeat(121) }],
])('a checkout with %s is refused', (_name, body) => {
  expect(checkoutRequest.safeParse(body).success).toBe(false)
})

test('a list without a wish for its size has 24 items by name', () => {
  expect(productQuery.parse({})).toEqual({ sort: 'name', limit: 24 })
})

test.each(['0', '101', '-1', '1.5', '1e1', ' 5', '', 'ten'])('a list of %j items is refused', (limit) => {
  expect(productQuery.safeParse({ limit }).success).toBe(false)
})

test('a change of a product that changes nothing is refused', () => {
  expect(productChange.safeParse({}).success).toBe(false)
  expect(productChange.safeParse({ available: 3 }).success).toBe(false)
})

test.each(['', 'two words', 'ä', 'k'.repeat(201)])('%j is no idempotency key', (key) => {
  expect(idempotencyKey.safeParse(key).success).toBe(false)
})

test('no two operations are the same call', () => {
  const calls = operations.map(({ method, path }) => `${method} ${path}`)

  expect(new Set(calls).size).toBe(calls.length)
})
