import { each, on, type Subscription } from '@bulkhead/bus'
import { orderCancelled, orderConfirmed, orderPlaced, orderRejected, productChanged } from '@bulkhead/types'
import { markPlaced, settleCheckouts } from '../storage/checkouts.ts'
import { learnProducts } from '../storage/products.ts'
import type { CartTables } from '../storage/tables.ts'
import { returnItems } from '../use-cases/return-items.ts'

/** What the cart hears, and what it then does. What needs no decision is one statement for a whole batch. */
export const subscriptions: readonly Subscription<CartTables>[] = [
  on([orderPlaced], (tx, events) => markPlaced(tx, events.map(orderIdOf))),
  on([orderConfirmed, orderCancelled], async (tx, events) => {
    await settleCheckouts(tx, events.map(orderIdOf))
  }),
  on(
    [orderRejected],
    each((tx, { data }) => returnItems(tx, data)),
  ),
  on([productChanged], (tx, events) =>
    learnProducts(
      tx,
      events.map(({ data }) => data),
    ),
  ),
]

function orderIdOf({ data }: { readonly data: { readonly orderId: string } }): string {
  return data.orderId
}
