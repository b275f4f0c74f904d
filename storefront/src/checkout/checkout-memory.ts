// Lives as long as the tab, in sessionStorage: it outlives a reload, and nobody else's tab has the same.
import type { CheckoutRequest } from '@bulkhead/types'
import { type Details, noDetails } from './details.ts'
import type { KeptKey } from './idempotency-key.ts'

export interface CheckoutMemory {
  readonly details: Details
  readonly key?: KeptKey
  /** What was sent under this key and not answered yet: the store may have an order of it. */
  readonly unanswered?: CheckoutRequest
}

const place = 'bulkhead.checkout'

export function rememberedCheckout(): CheckoutMemory {
  try {
    const kept: Partial<CheckoutMemory> = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    return { ...kept, details: { ...noDetails, ...kept.details } }
  } catch {
    // Not ours, or no storage at all: the form begins empty.
    return { details: noDetails }
  }
}

export function rememberCheckout(change: Partial<CheckoutMemory>): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ ...rememberedCheckout(), ...change }))
  } catch {
    // Without storage a reload forgets the form; a double click is still one order.
  }
}

/** The cart was changed: what comes next is another checkout. */
export function forgetKey(): void {
  const { key, details } = rememberedCheckout()
  if (key) sessionStorage.setItem(place, JSON.stringify({ details }))
}

/** The order is accepted: nothing of it stays. */
export function forgetCheckout(): void {
  sessionStorage.removeItem(place)
}
