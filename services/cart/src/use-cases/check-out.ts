// A cart is one row, and whoever deletes it has what was in it. A second checkout that comes while the first still runs
// waits for that row, finds it gone, and looks again for its key: it was the same checkout, or the cart is empty now.
// What is added meanwhile waits too, and starts the next cart. So a key that is taken never takes a cart.
import { newEvent } from '@bulkhead/bus'
import { together } from '@bulkhead/database'
import { type CheckoutAccepted, cartCheckedOut } from '@bulkhead/types'
import { accepted, acceptedBefore, type NewCheckout, newCheckout } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { insertCheckout } from '../storage/checkouts.ts'
import { requestHash } from '../storage/request-hash.ts'
import type { CartTransaction } from '../storage/tables.ts'
import { findEarlierCheckout, takeCart } from '../storage/take-cart.ts'

/** Turns the cart into the promise of an order; for a key that came before, answers what was answered then. */
export async function checkOut(
  tx: CartTransaction,
  idempotencyKey: string,
  checkout: NewCheckout,
): Promise<CheckoutAccepted> {
  const hash = requestHash(checkout.request)
  const key = { shopperId: checkout.shopperId, idempotencyKey }
  const { earlier, items } = await takeCart(tx, key)
  const before = earlier ?? (items.length === 0 ? await findEarlierCheckout(tx, key) : undefined)
  if (before) return acceptedBefore(before, hash)

  const promised = newCheckout(items, checkout)
  const event = newEvent(cartCheckedOut, {
    subject: promised.orderId,
    data: { ...promised, items: [...promised.items] },
  })
  await together(tx, (tx) => [insertCheckout(tx, promised, { idempotencyKey, requestHash: hash }), emit(tx, [event])])
  return accepted(promised)
}
