import { orderCancelled } from './order-cancelled.ts'
import { orderRejected } from './order-rejected.ts'
import { paymentDeclined } from './payment-declined.ts'
import { paymentRequested } from './payment-requested.ts'
import { paymentTaken } from './payment-taken.ts'
import { topology } from './topology.ts'

const { subscribers } = topology

/**
 * Who hears what in a store that takes payment (`PAYMENT=on`): one subscriber more. The catalog hears of rejected orders
 * too, since an order may now be rejected after it has its stock. Whoever takes payment need not know this file: its queue
 * `payment` is there, with the events that are for it.
 */
export const topologyWithPayment = {
  ...topology,
  subscribers: {
    ...subscribers,
    catalog: [...subscribers.catalog, orderRejected.type],
    order: [...subscribers.order, paymentTaken.type, paymentDeclined.type],
    payment: [paymentRequested.type, orderCancelled.type],
  },
} as const
