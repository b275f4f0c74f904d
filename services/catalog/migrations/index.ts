import { outboxAndInbox } from '@bulkhead/bus'
import { products } from './0002-products.ts'
import { reservations } from './0003-reservations.ts'
import { firstProducts } from './0004-first-products.ts'
import { ratings } from './0005-ratings.ts'

/** Append only: what has run somewhere is never changed. */
export const migrations = {
  '0001-outbox-and-inbox': outboxAndInbox,
  '0002-products': products,
  '0003-reservations': reservations,
  '0004-first-products': firstProducts,
  '0005-ratings': ratings,
}
