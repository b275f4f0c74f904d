import type { OrderRejected } from '@bulkhead/types'
import { giveBack, rejectionNotice } from '../domain/index.ts'
import { lockCart, saveCart } from '../storage/carts.ts'
import { settleCheckouts } from '../storage/checkouts.ts'
import type { CartTransaction } from '../storage/tables.ts'

/** The order could not be filled: its items go back into the cart, once, and the shopper is told why. */
export async function returnItems(tx: CartTransaction, { orderId, reason }: OrderRejected['data']): Promise<void> {
  const [checkout] = await settleCheckouts(tx, [orderId])
  if (!checkout) return
  const { shopperId, items } = checkout
  const inCart = await lockCart(tx, shopperId)
  await saveCart(tx, shopperId, { items: giveBack(inCart, items), notice: rejectionNotice(reason) })
}
