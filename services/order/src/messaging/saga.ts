import { topology, topologyWithPayment } from '@bulkhead/types'
import { subscriptions, subscriptionsWithPayment } from './subscriptions.ts'

/** Who hears what, and what this service does about it, by the setting `PAYMENT`. */
export const sagas = {
  off: { topology, subscriptions },
  on: { topology: topologyWithPayment, subscriptions: subscriptionsWithPayment },
} as const
