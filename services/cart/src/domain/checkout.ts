import type { Address, CheckoutAccepted, CheckoutRequest, Order, OrderLine } from '@bulkhead/types'
import { cartOf, type PricedItem } from './cart.ts'
import { CartEmpty, IdempotencyKeyReused } from './errors.ts'

/** What a shopper asked for, at the prices of that moment: the promise of an order. */
export interface Checkout {
  readonly orderId: string
  readonly shopperId: string
  readonly items: readonly OrderLine[]
  readonly totalCents: number
  readonly currency: 'USD'
  readonly name: string
  readonly email: string
  readonly address: Address
  readonly acceptedAt: string
}

/** What is remembered of a checkout for as long as its key may come again. */
export interface EarlierCheckout {
  readonly orderId: string
  readonly requestHash: string
  readonly totalCents: number
  readonly currency: 'USD'
}

export interface NewCheckout {
  readonly orderId: string
  readonly shopperId: string
  readonly request: CheckoutRequest
  readonly acceptedAt: string
}

/** @throws CartEmpty */
export function newCheckout(items: readonly PricedItem[], { request, ...facts }: NewCheckout): Checkout {
  if (items.length === 0) throw new CartEmpty()
  const { notice: _, ...bought } = cartOf(items)
  const { name, email, address } = request
  return { ...facts, ...bought, name, email, address }
}

/** The answer to a checkout, alike the first time and every time after. */
export function accepted({ orderId, totalCents, currency }: Omit<EarlierCheckout, 'requestHash'>): CheckoutAccepted {
  return { orderId, status: 'accepted', totalCents, currency }
}

/** The answer to a key that came before. @throws IdempotencyKeyReused when it came with another request */
export function acceptedBefore(earlier: EarlierCheckout, requestHash: string): CheckoutAccepted {
  if (earlier.requestHash !== requestHash) throw new IdempotencyKeyReused()
  return accepted(earlier)
}

/** A checkout as the order that it is going to be. */
export function acceptedOrder({ orderId, shopperId: _, acceptedAt, ...checkout }: Checkout): Order {
  return {
    ...checkout,
    id: orderId,
    status: 'accepted',
    items: [...checkout.items],
    placedAt: acceptedAt,
    history: [{ status: 'accepted', at: acceptedAt }],
  }
}
