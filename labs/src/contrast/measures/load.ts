import { randomUUID } from 'node:crypto'
import type { Call, Shopper, Shoppers } from '@bulkhead/shoppers'
import type { Product } from '@bulkhead/types'
import type { Figures } from '../rows.ts'
import { type Asked, keepAsking, timed } from './keep-asking.ts'

/** At once, on a machine that shares its cores with them. */
const askers = 16
const ada = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

export interface LoadOptions {
  readonly shoppers: Shoppers
  readonly sold: Product
  readonly seconds: number
  /** Called in the middle of the purchases. */
  readonly whileBusy: () => Promise<Figures>
}

/** What the store can do at most of each, one after the other, and what it uses meanwhile. */
export async function measureLoad({ shoppers, sold, seconds, whileBusy }: LoadOptions): Promise<Figures> {
  const crowd = Array.from({ length: askers }, () => shoppers.newcomer())
  const asked = (ask: (shopper: Shopper, turn: number) => Promise<number | undefined>) =>
    keepAsking({ shoppers: crowd, seconds, ask })

  const browse = await asked((shopper) => timed(shopper, { method: 'GET', path: '/api/products' }, 200))
  const cart = await asked((shopper, turn) => timed(shopper, intoCart(sold, 1 + (turn % 2)), 200))
  const [checkout, busy] = await Promise.all([
    asked(async (shopper) => {
      const filled = await timed(shopper, intoCart(sold, 1), 200)
      return filled === undefined ? undefined : timed(shopper, checkoutCall(), 202)
    }),
    whileBusy(),
  ])
  return { ...named('browse', browse), ...named('cart', cart), ...named('checkout', checkout), ...busy }
}

/** Each asks for something else, so that no memory of an earlier answer helps. */
export async function searchesPerSecond(doors: readonly Shoppers[], seconds: number): Promise<number> {
  const crowd = Array.from({ length: askers }, (_, index) => doors[index % doors.length]?.newcomer())
  const present = crowd.filter((shopper) => shopper !== undefined)
  const search = (shopper: Shopper, turn: number) =>
    timed(shopper, { method: 'GET', path: `/api/products?query=${turn % 97}${randomUUID().slice(0, 6)}` }, 200)
  return (await keepAsking({ shoppers: present, seconds, ask: search })).perSecond
}

export function intoCart({ id }: Product, quantity: number): Call {
  return { method: 'PUT', path: `/api/cart/items/${id}`, json: { quantity } }
}

export function checkoutCall(): Call {
  return { method: 'POST', path: '/api/checkout', json: ada, key: randomUUID() }
}

function named<Name extends 'browse' | 'cart' | 'checkout'>(name: Name, { perSecond, p50Ms, p99Ms }: Asked): Figures {
  return {
    [`${name}PerSecond`]: perSecond,
    ...(p50Ms !== undefined && { [`${name}P50`]: p50Ms }),
    ...(p99Ms !== undefined && { [`${name}P99`]: p99Ms }),
  }
}
