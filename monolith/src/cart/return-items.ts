import { giveBack, rejectionNotice } from '@bulkhead/cart/domain'
import type { RejectedOrder } from '@bulkhead/order/domain'
import type { StoreTransaction } from '../database/tables.ts'
import { lockItems, saveItems, saveNotice } from './storage/items.ts'

/** The order could not be filled: its items go back into the cart, and the shopper is told why. */
export async function returnItems(tx: StoreTransaction, { shopperId, items, reason }: RejectedOrder): Promise<void> {
  const inCart = await lockItems(tx, shopperId)
  await saveItems(tx, shopperId, giveBack(inCart, items))
  await saveNotice(tx, shopperId, rejectionNotice(reason))
}
