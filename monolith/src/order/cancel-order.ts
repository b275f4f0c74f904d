import { returnToStock } from '@bulkhead/catalog/domain'
import { together } from '@bulkhead/database'
import { cancel, type Order, OrderNotFound } from '@bulkhead/order/domain'
import { lockStock, saveStock } from '../catalog/storage/stock.ts'
import type { StoreTransaction } from '../database/tables.ts'
import { lockOrder, saveOrder } from './storage/orders.ts'

/** The shopper calls the order off, and its stock goes back. To anyone but its owner the order isn't there. */
export async function cancelOrder(
  tx: StoreTransaction,
  { orderId, shopperId }: { readonly orderId: string; readonly shopperId: string },
  at: string,
): Promise<Order> {
  const order = await lockOrder(tx, orderId, shopperId)
  if (!order) throw new OrderNotFound(orderId)
  const cancelled = cancel(order, at)
  if (cancelled === order) return order

  const stock = await lockStock(
    tx,
    order.items.map(({ productId }) => productId),
  )
  await together(tx, (tx) => [saveStock(tx, stock, returnToStock(stock, order.items)), saveOrder(tx, cancelled)])
  return cancelled
}
