import {
  type Attempt,
  buy,
  type Call,
  type Journey,
  lookAround,
  type Purchase,
  type Shopper,
  type Shoppers,
  startArrivals,
} from '@bulkhead/shoppers'
import type { Product } from '@bulkhead/types'

/** Shoppers a second. Those who buy try both the checkout and its confirmation. */
export const arrivalsPerSecond: Readonly<Record<Journey, number>> = {
  browse: 10,
  'product page': 10,
  cart: 10,
  'checkout accepted': 8,
  'order confirmed': 8,
  'past orders': 10,
}

export interface CrowdOptions {
  readonly shoppers: Shoppers
  readonly regulars: readonly Shopper[]
  /** What they look at and put into their carts. */
  readonly products: readonly Product[]
  /** What is bought, and nothing else is. */
  readonly sold: Product
}

/** People who come to the store for all six journeys, at a steady rate, until they are told to stop. */
export interface Crowd {
  /** What has an outcome so far, in no order. */
  readonly attempts: readonly Attempt[]
  /** When those came who still wait. */
  waiting(): readonly number[]
  /** Nobody new comes. */
  close(): void
  /** Waits until everyone has what they came for, or `withinMs` is over. */
  settle(withinMs: number): Promise<readonly Purchase[]>
}

export function gatherCrowd({ shoppers, regulars, products, sold }: CrowdOptions): Crowd {
  const attempts: Attempt[] = []
  const purchases: Promise<Purchase>[] = []
  const waiting = new Map<Promise<unknown>, number>()
  const patience = new AbortController()
  let visits = 0

  function record(attempt: Attempt): void {
    attempts.push(attempt)
  }

  function keep<Result>(dueAt: number, visit: Promise<Result>): Promise<Result> {
    waiting.set(visit, dueAt)
    void visit.finally(() => waiting.delete(visit))
    return visit
  }

  function look(journey: Journey, callOf: (turn: number) => Call) {
    return startArrivals(arrivalsPerSecond[journey], (dueAt) => {
      visits += 1
      const shopper = inTurn(regulars, visits)
      void keep(dueAt, lookAround({ journey, shopper, call: callOf(visits), dueAt }).then(record))
    })
  }

  const { signal } = patience
  const arrivals = [
    look('browse', () => ({ method: 'GET', path: '/api/products' })),
    look('product page', (turn) => ({ method: 'GET', path: `/api/products/${inTurn(products, turn).id}` })),
    look('cart', (turn) => ({
      method: 'PUT',
      path: `/api/cart/items/${inTurn(products, turn).id}`,
      json: { quantity: 1 + (turn % 9) },
    })),
    look('past orders', () => ({ method: 'GET', path: '/api/orders' })),
    startArrivals(arrivalsPerSecond['checkout accepted'], (dueAt) => {
      const quantity = 1 + Math.floor(Math.random() * 3)
      const buying = { shopper: shoppers.newcomer(), productId: sold.id, quantity, dueAt, signal, record }
      purchases.push(keep(dueAt, buy(buying)))
    }),
  ]

  return {
    attempts,
    waiting: () => [...waiting.values()],
    close: () => {
      for (const arrival of arrivals) arrival.stop()
    },
    settle: async (withinMs) => {
      const late = setTimeout(() => patience.abort(), withinMs)
      const settled = await Promise.all(purchases)
      clearTimeout(late)
      return settled
    },
  }
}

function inTurn<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length]
  if (item === undefined) throw new RangeError('nobody takes a turn')
  return item
}
