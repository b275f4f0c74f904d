import type { Order as OrderAnswer } from '@bulkhead/types'
import type { Order } from '../domain/index.ts'

/** An order as the public API shows it. */
export function presentOrder({ shopperId: _, ...order }: Order): OrderAnswer {
  return { ...order, items: [...order.items], history: [...order.history] }
}
