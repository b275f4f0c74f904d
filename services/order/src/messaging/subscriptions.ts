import { each, on, type Subscription } from '@bulkhead/bus'
import { cartCheckedOut, paymentDeclined, paymentTaken, stockRejected, stockReserved } from '@bulkhead/types'
import type { OrderTables } from '../storage/tables.ts'
import { confirmOrders } from '../use-cases/confirm-orders.ts'
import { placeOrders } from '../use-cases/place-orders.ts'
import { rejectOrder } from '../use-cases/reject-order.ts'
import { requestPayment } from '../use-cases/request-payment.ts'

type Subscriptions = readonly Subscription<OrderTables>[]

const inAnyStore: Subscriptions = [
  on([cartCheckedOut], (tx, events) => placeOrders(tx, events, now())),
  on(
    [stockRejected],
    each((tx, { data }) => rejectOrder(tx, data.orderId, data.reason, now())),
  ),
]

/** What the order service hears, and what it then does. Every order is placed and confirmed: that is done for a batch at a time. */
export const subscriptions: Subscriptions = [
  ...inAnyStore,
  on([stockReserved], (tx, events) => confirmOrders(tx, events, now())),
]

/** The same in a store that takes payment: between reservation and confirmation. */
export const subscriptionsWithPayment: Subscriptions = [
  ...inAnyStore,
  on(
    [stockReserved],
    each((tx, { data }) => requestPayment(tx, data.orderId)),
  ),
  on([paymentTaken], (tx, events) => confirmOrders(tx, events, now())),
  on(
    [paymentDeclined],
    each((tx, { data }) => rejectOrder(tx, data.orderId, data.reason, now())),
  ),
]

function now(): string {
  return new Date().toISOString()
}
