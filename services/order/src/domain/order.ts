import type { Address, OrderLine, OrderStatus } from '@bulkhead/types'
import { IllegalTransition, OrderAlreadyRejected } from './errors.ts'

/** What a shopper asked for at the checkout: the promise that an order keeps. */
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

interface OrderFacts extends Omit<Checkout, 'orderId' | 'acceptedAt'> {
  readonly id: string
  readonly placedAt: string
  readonly history: readonly { readonly status: OrderStatus; readonly at: string }[]
}

export interface PlacedOrder extends OrderFacts {
  readonly status: 'placed'
}
export interface ConfirmedOrder extends OrderFacts {
  readonly status: 'confirmed'
}
export interface RejectedOrder extends OrderFacts {
  readonly status: 'rejected'
  readonly reason: string
}
export interface CancelledOrder extends OrderFacts {
  readonly status: 'cancelled'
}

/** `placed → confirmed | rejected`, and `cancelled` from `placed` or `confirmed`. */
export type Order = PlacedOrder | ConfirmedOrder | RejectedOrder | CancelledOrder

/** Takes a checkout up as an order that waits for its stock. */
export function newOrder({ orderId, acceptedAt, ...checkout }: Checkout, at: string): PlacedOrder {
  const history = [{ status: 'accepted', at: acceptedAt } as const, { status: 'placed', at } as const]
  return { ...checkout, id: orderId, placedAt: acceptedAt, status: 'placed', history }
}

/** The stock is there, and paid where the store takes payment. A shopper who cancelled meanwhile was quicker: then the order stays cancelled. */
export function confirm(order: Order, at: string): ConfirmedOrder | CancelledOrder {
  switch (order.status) {
    case 'placed':
      return { ...order, status: 'confirmed', history: [...order.history, { status: 'confirmed', at }] }
    case 'confirmed':
    case 'cancelled':
      return order
    case 'rejected':
      throw new IllegalTransition(order.id, order.status, 'confirmed')
    default:
      return order satisfies never
  }
}

/** The stock is not there, or nobody paid. An order that was cancelled meanwhile stays cancelled. */
export function reject(order: Order, reason: string, at: string): RejectedOrder | CancelledOrder {
  switch (order.status) {
    case 'placed':
      return { ...order, status: 'rejected', reason, history: [...order.history, { status: 'rejected', at }] }
    case 'rejected':
    case 'cancelled':
      return order
    case 'confirmed':
      throw new IllegalTransition(order.id, order.status, 'rejected')
    default:
      return order satisfies never
  }
}

/** The shopper calls it off; a second time changes nothing. */
export function cancel(order: Order, at: string): CancelledOrder {
  switch (order.status) {
    case 'placed':
    case 'confirmed':
      return { ...order, status: 'cancelled', history: [...order.history, { status: 'cancelled', at }] }
    case 'cancelled':
      return order
    case 'rejected':
      throw new OrderAlreadyRejected(order.id)
    default:
      return order satisfies never
  }
}

/** Whether a shopper who waits for the outcome has it. */
export function isSettled(order: Order): boolean {
  return order.status !== 'placed'
}
