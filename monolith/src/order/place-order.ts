import { takeFromStock } from '@bulkhead/catalog/domain'
import { type Checkout, confirm, newOrder, type Order, reject } from '@bulkhead/order/domain'
import { lockStock, saveStock } from '../catalog/storage/stock.ts'
import type { StoreTransaction } from '../database/tables.ts'
import { insertOrder, type OrderKey } from './storage/insert-order.ts'

/** Makes a checkout an order: confirmed, with its stock taken, all lines or none; or rejected, with the reason. */
export async function placeOrder(tx: StoreTransaction, checkout: Checkout, key: OrderKey): Promise<Order> {
  const stock = await lockStock(
    tx,
    checkout.items.map(({ productId }) => productId),
  )
  const at = checkout.acceptedAt
  const order = newOrder(checkout, at)
  const taking = takeFromStock(stock, checkout.items)
  if (taking.taken) await saveStock(tx, stock, taking.stock)

  const decided = taking.taken ? confirm(order, at) : reject(order, taking.reason, at)
  await insertOrder(tx, decided, key)
  return decided
}
