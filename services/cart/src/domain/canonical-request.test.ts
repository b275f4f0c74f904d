import { expect, test } from 'vitest'
import { canonicalRequest } from './canonical-request.ts'

const address = { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' }
const request = { name: 'Ada', email: 'ada@example.com', address }

test('two requests that ask for the same are alike, however they are written', () => {
  const { city, line1, ...rest } = address
  const rearranged = { address: { ...rest, line1, city }, email: 'ada@example.com', name: 'Ada' }

  expect(canonicalRequest(rearranged)).toBe(canonicalRequest(request))
})

test.each([
  { ...request, name: 'Grace' },
  { ...request, email: 'grace@example.com' },
  { ...request, address: { ...address, line1: '2 Quay' } },
  { ...request, address: { ...address, line2: 'Attic' } },
  { ...request, address: { ...address, city: 'Riga' } },
  { ...request, address: { ...address, postalCode: '1050' } },
  { ...request, address: { ...address, country: 'Latvia' } },
])('a request with anything different differs: %j', (different) => {
  expect(canonicalRequest(different)).not.toBe(canonicalRequest(request))
})
