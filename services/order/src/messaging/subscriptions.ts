import { each, on, type Subscription } from '@bulkhead/bus'
import { cartCheckedOut, stockRejected, stockReserved } from '@bulkhead/types'
import type { OrderTables } from '../storage/tables.ts'
import { confirmOrder } from '../use-cases/confirm-order.ts'
import { placeOrder } from '../use-cases/place-order.ts'
import { rejectOrder } from '../use-cases/reject-order.ts'

/** What the order service hears, and what it then does. */
export const subscriptions: readonly Subscription<OrderTables>[] = [
  on(
    [cartCheckedOut],
    each((tx, { data }) => placeOrder(tx, data, now())),
  ),
  on(
    [stockReserved],
    each((tx, { data }) => confirmOrder(tx, data.orderId, now())),
  ),
  on(
    [stockRejected],
    each((tx, { data }) => rejectOrder(tx, data.orderId, data.reason, now())),
  ),
]

function now(): string {
  return new Date().toISOString()
}
