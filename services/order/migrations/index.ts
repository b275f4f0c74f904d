import { outboxAndInbox } from '@bulkhead/bus'
import { orders } from './0002-orders.ts'

/** Append only: what has run somewhere is never changed. */
export const migrations = {
  '0001-outbox-and-inbox': outboxAndInbox,
  '0002-orders': orders,
}
