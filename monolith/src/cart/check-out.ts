import { accepted, acceptedBefore, type NewCheckout, newCheckout } from '@bulkhead/cart/domain'
import type { CheckoutAccepted } from '@bulkhead/types'
import type { StoreTransaction } from '../database/tables.ts'
import { placeOrder } from '../order/place-order.ts'
import { findByKey } from '../order/storage/find-by-key.ts'
import { requestHash } from './request-hash.ts'
import { returnItems } from './return-items.ts'
import { takeCart } from './storage/take-cart.ts'

/**
 * Turns the cart into an order, which is confirmed or rejected by the time its shopper is answered; for a key that came
 * before, answers what was answered then. Cart, stock and order change in one transaction, or nothing does.
 */
export async function checkOut(
  tx: StoreTransaction,
  idempotencyKey: string,
  checkout: NewCheckout,
): Promise<CheckoutAccepted> {
  const key = { shopperId: checkout.shopperId, idempotencyKey, requestHash: requestHash(checkout.request) }
  const { items, stock } = await takeCart(tx, key)
  const earlier = items.length === 0 ? await findByKey(tx, key) : undefined
  if (earlier) return acceptedBefore(earlier, key.requestHash)

  const promised = newCheckout(items, checkout)
  const order = await placeOrder(tx, { checkout: promised, stock, key })
  if (order.status === 'rejected') await returnItems(tx, order)
  return accepted(promised)
}
