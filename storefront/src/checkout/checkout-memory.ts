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
  keep({ ...rememberedCheckout(), ...change })
}

/** The cart was changed: what comes next is another checkout. */
export function forgetKey(): void {
  const { key, details } = rememberedCheckout()
  if (key) keep({ details })
}

/** The store refused: there is no order of what was sent, and the same may be sent again under its key. */
export function answered(): void {
  const { unanswered: _, ...others } = rememberedCheckout()
  keep(others)
}

/** The order is accepted: nothing of it stays. */
export function forgetCheckout(): void {
  keep({ details: noDetails })
}

function keep(memory: CheckoutMemory): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(memory))
  } catch {
    // Without storage a reload forgets the form; a double click is still one order.
  }
}
