import type { CheckoutRequest, OrderLine } from '@bulkhead/types'

/** The key of a checkout, and the cart and the details that it stands for. */
export interface KeptKey {
  readonly key: string
  readonly standsFor: string
}

export interface CheckoutAttempt {
  readonly items: readonly Pick<OrderLine, 'productId' | 'quantity'>[]
  readonly request: CheckoutRequest
}

/**
 * The key to send: the one that was kept, for as long as it is the same checkout. So a double click, a reload or an
 * answer that got lost asks for the same order again, and the store makes one. Another cart or address is another
 * checkout. Prices are the store's, and change nothing here.
 */
export function keyFor(kept: KeptKey | undefined, attempt: CheckoutAttempt, newKey: () => string): KeptKey {
  const standsFor = said(attempt)
  return kept?.standsFor === standsFor ? kept : { key: newKey(), standsFor }
}

/** 128 random bits. `crypto.randomUUID` would do, but only where the store is reached over HTTPS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function said({ items, request }: CheckoutAttempt): string {
  const lines = items.map(({ productId, quantity }) => `${quantity} ${productId}`).sort()
  const { email, name, address } = request
  return JSON.stringify([lines, email, name, address.line1, address.city, address.postalCode, address.country])
}
