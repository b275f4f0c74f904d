import type { CheckoutRequest } from '@bulkhead/types'

/** The same text for two checkout requests that ask for the same, however their JSON was written. */
export function canonicalRequest({ email, name, address }: CheckoutRequest): string {
  const { line1, line2 = null, city, postalCode, country } = address
  return JSON.stringify([email, name, line1, line2, city, postalCode, country])
}
