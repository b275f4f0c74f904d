import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { checkoutAccepted, type OrderStatus } from '@bulkhead/types'
import type { Shopper } from '../shopper.ts'
import type { Attempt } from './journey.ts'
import { effectOf } from './outcome.ts'

/** One shopper who comes to buy, and what the store has told them so far. */
export interface Purchase {
  readonly shopper: Shopper
  readonly quantity: number
  /** `unanswered`: the store may have taken the checkout or not. */
  readonly checkout: 'not sent' | 'accepted' | 'unanswered'
  readonly orderId?: string
}

export interface Buying {
  readonly shopper: Shopper
  readonly productId: string
  readonly quantity: number
  readonly dueAt: number
  /** When nobody waits any longer. */
  readonly signal: AbortSignal
  readonly record: (attempt: Attempt) => void
}

/** An order confirmed later than this has waited for something. */
export const promptMs = 500
const betweenTriesMs = 250
const ada = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

/** Fills a cart and checks out, asking for each once, then follows the order until that is decided, however long it takes. */
export async function buy({ shopper, productId, quantity, dueAt, signal, record }: Buying): Promise<Purchase> {
  function fail(): void {
    const failed = { arrivedAt: dueAt, tookMs: performance.now() - dueAt, effect: 'failed' } as const
    record({ journey: 'checkout accepted', ...failed })
    record({ journey: 'order confirmed', ...failed })
  }

  const filled = await shopper.ask({ method: 'PUT', path: `/api/cart/items/${productId}`, json: { quantity } })
  if (effectOf(filled) === 'failed') {
    fail()
    return { shopper, quantity, checkout: 'not sent' }
  }
  const atTheTill = performance.now()
  const answer = await shopper.ask({ method: 'POST', path: '/api/checkout', json: ada, key: randomUUID() })
  if (answer?.status !== 202) {
    fail()
    return { shopper, quantity, checkout: 'unanswered' }
  }
  const accepted = performance.now()
  record({ journey: 'checkout accepted', arrivedAt: dueAt, tookMs: accepted - atTheTill, effect: 'ok' })
  const { orderId } = checkoutAccepted.parse(JSON.parse(answer.text))
  const decided = await decisionOn(shopper, orderId, signal)
  const tookMs = performance.now() - accepted
  const prompt = tookMs <= promptMs ? 'ok' : 'degraded'
  record({ journey: 'order confirmed', arrivedAt: dueAt, tookMs, effect: decided === 'confirmed' ? prompt : 'failed' })
  return { shopper, quantity, checkout: 'accepted', orderId }
}

const undecided: readonly OrderStatus[] = ['accepted', 'placed']

/** A stream that can't be opened, or breaks, is opened again. @returns nothing when nobody waits any longer */
async function decisionOn(shopper: Shopper, orderId: string, signal: AbortSignal): Promise<OrderStatus | undefined> {
  while (!signal.aborted) {
    try {
      for await (const status of shopper.follow(orderId, signal)) if (!undecided.includes(status)) return status
    } catch {
      // It is opened again below, as a browser would.
    }
    await delay(betweenTriesMs, undefined, { signal }).catch(() => undefined)
  }
  return undefined
}
