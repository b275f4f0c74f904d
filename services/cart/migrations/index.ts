import { outboxAndInbox } from '@bulkhead/bus'
import { products } from './0002-products.ts'
import { carts } from './0003-carts.ts'
import { checkouts } from './0004-checkouts.ts'

/** Append only: what has run somewhere is never changed. */
export const migrations = {
  '0001-outbox-and-inbox': outboxAndInbox,
  '0002-products': products,
  '0003-carts': carts,
  '0004-checkouts': checkouts,
}
