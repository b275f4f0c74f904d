import { each, on, type Subscription } from '@bulkhead/bus'
import { cartCheckedOut, paymentDeclined, paymentTaken, stockRejected, stockReserved } from '@bulkhead/types'
import type { OrderTables } from '../storage/tables.ts'
import { confirmOrder } from '../use-cases/confirm-order.ts'
import { placeOrder } from '../use-cases/place-order.ts'
import { rejectOrder } from '../use-cases/reject-order.ts'
import { requestPayment } from '../use-cases/request-payment.ts'

type Subscriptions = readonly Subscription<OrderTables>[]

const inAnyStore: Subscriptions = [
  on(
    [cartCheckedOut],
    each((tx, { data }) => placeOrder(tx, data, now())),
  ),
  on(
    [stockRejected],
    each((tx, { data }) => rejectOrder(tx, data.orderId, data.reason, now())),
  ),
]

/** What the order service hears, and what it then does. */
export const subscriptions: Subscriptions = [
  ...inAnyStore,
  on(
    [stockReserved],
    each((tx, { data }) => confirmOrder(tx, data.orderId, now())),
  ),
]

/** The same in a store that takes payment: between reservation and confirmation. */
export const subscriptionsWithPayment: Subscriptions = [
  ...inAnyStore,
  on(
    [stockReserved],
    each((tx, { data }) => requestPayment(tx, data.orderId)),
  ),
  on(
    [paymentTaken],
    each((tx, { data }) => confirmOrder(tx, data.orderId, now())),
  ),
  on(
    [paymentDeclined],
    each((tx, { data }) => rejectOrder(tx, data.orderId, data.reason, now())),
  ),
]

function now(): string {
  return new Date().toISOString()
}
