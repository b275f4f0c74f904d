import { newEvent } from '@bulkhead/bus'
import { orderPlaced } from '@bulkhead/types'
import { type Checkout, newOrder } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { insertOrder } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/** Takes a checkout up as an order, and asks for its stock. A checkout that was taken up before changes nothing. */
export async function placeOrder(tx: OrderTransaction, checkout: Checkout, at: string): Promise<void> {
  const order = newOrder(checkout, at)
  const isNew = await insertOrder(tx, order)
  if (!isNew) return
  const lines = order.items.map(({ productId, quantity }) => ({ productId, quantity }))
  await emit(tx, [newEvent(orderPlaced, { subject: order.id, data: { orderId: order.id, lines } })])
}
