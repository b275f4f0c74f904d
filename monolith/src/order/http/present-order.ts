import type { Order } from '@bulkhead/order/domain'
import type { Order as OrderAnswer } from '@bulkhead/types'

/** An order as the public API shows it. */
export function presentOrder({ shopperId: _, ...order }: Order): OrderAnswer {
  return { ...order, items: [...order.items], history: [...order.history] }
}
