import { randomUUID } from 'node:crypto'
import {
  type OrderCancelled,
  type OrderPlaced,
  type OrderRejected,
  orderCancelled,
  orderPlaced,
  orderRejected,
  type Product,
  type ProductRated,
  productRated,
} from '@bulkhead/types'

/** What the order service says when it takes an order up. */
export function placed(orderId: string, ...lines: readonly (readonly [Product, number])[]): OrderPlaced {
  const data = { orderId, lines: lines.map(([{ id }, quantity]) => ({ productId: id, quantity })) }
  return { ...envelope(orderId), type: orderPlaced.type, data }
}

/** What the order service says when a shopper calls an order off. */
export function cancelled(orderId: string): OrderCancelled {
  return { ...envelope(orderId), type: orderCancelled.type, data: { orderId } }
}

/** What the order service says in a store that takes payment, when nobody paid. */
export function notPaid(orderId: string): OrderRejected {
  return { ...envelope(orderId), type: orderRejected.type, data: { orderId, reason: 'The card has expired.' } }
}

/** What a reviews service says when somebody reviewed a product. */
export function rated({ id }: Product, stars: number, reviews: number): ProductRated {
  return { ...envelope(id), type: productRated.type, data: { productId: id, stars, reviews } }
}

function envelope(subject: string) {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: 'order',
    time: new Date().toISOString(),
    subject,
    datacontenttype: 'application/json',
  } as const
}
