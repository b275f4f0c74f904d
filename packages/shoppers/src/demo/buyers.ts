import type { Product } from '@bulkhead/types'
import type { Attempt } from '../journeys/journey.ts'
import { buy, type Purchase } from '../journeys/purchase.ts'
import type { Shopper } from '../shopper.ts'
import { turnedAway } from './turned-away.ts'

export interface BuyersOptions {
  readonly newcomer: () => Shopper
  /** What the next one buys; nothing where nothing is for sale. */
  readonly choose: () => Product | undefined
  /** When everyone is sent away. */
  readonly signal: AbortSignal
  readonly record: (attempt: Attempt) => void
  readonly onBought: (purchase: Purchase) => void
}

/** How long one waits for an order to be confirmed. */
const patienceMs = 60_000
/** When more wait, who has waited longest gives up: each of them holds an event stream of the store's. */
const mostWaiting = 200
/** Who comes while so many are about is turned away. */
const mostAtOnce = 260

/** Those who buy one thing, and wait for their order. The returned function lets the next one in. */
export function createBuyers(options: BuyersOptions): (dueAt: number) => void {
  const { newcomer, choose, signal, record, onBought } = options
  const patience = new Set<AbortController>()

  async function visit(product: Product, dueAt: number): Promise<void> {
    const own = new AbortController()
    const tooLong = setTimeout(() => own.abort(), patienceMs)
    const leave = () => own.abort()
    signal.addEventListener('abort', leave, { once: true })
    patience.add(own)
    try {
      const buying = { shopper: newcomer(), productId: product.id, quantity: 1, dueAt, signal: own.signal, record }
      onBought(await buy(buying))
    } finally {
      clearTimeout(tooLong)
      signal.removeEventListener('abort', leave)
      patience.delete(own)
    }
  }

  function turnAway(dueAt: number): void {
    record(turnedAway('checkout accepted', dueAt))
    record(turnedAway('order confirmed', dueAt))
  }

  return (dueAt) => {
    const product = choose()
    if (!product || patience.size >= mostAtOnce) return turnAway(dueAt)
    const waiting = [...patience].filter(({ signal }) => !signal.aborted)
    if (waiting.length >= mostWaiting) waiting[0]?.abort()
    // An answer that is none of the store's own counts as one that never came.
    visit(product, dueAt).catch(() => turnAway(dueAt))
  }
}
