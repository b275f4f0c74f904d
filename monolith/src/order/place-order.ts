import { type Stock, takeFromStock } from '@bulkhead/catalog/domain'
import { together } from '@bulkhead/database'
import { type Checkout, confirm, newOrder, type Order, reject } from '@bulkhead/order/domain'
import { saveStock } from '../catalog/storage/stock.ts'
import type { StoreTransaction } from '../database/tables.ts'
import { insertOrder, type OrderKey } from './storage/insert-order.ts'

export interface NewOrder {
  readonly checkout: Checkout
  /** Of its products, locked. */
  readonly stock: Stock
  readonly key: OrderKey
}

/** Makes a checkout an order: confirmed, with its stock taken, all lines or none; or rejected, with the reason. */
export async function placeOrder(tx: StoreTransaction, { checkout, stock, key }: NewOrder): Promise<Order> {
  const at = checkout.acceptedAt
  const order = newOrder(checkout, at)
  const taking = takeFromStock(stock, checkout.items)
  if (!taking.taken) {
    const rejected = reject(order, taking.reason, at)
    await insertOrder(tx, rejected, key)
    return rejected
  }

  const confirmed = confirm(order, at)
  await together(tx, (tx) => [saveStock(tx, stock, taking.stock), insertOrder(tx, confirmed, key)])
  return confirmed
}
