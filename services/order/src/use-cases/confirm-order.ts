import { newEvent } from '@bulkhead/bus'
import { orderConfirmed } from '@bulkhead/types'
import { confirm, OrderNotFound } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockOrder, saveOrder } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/** The order has its stock, and its money where the store takes payment. If the shopper cancelled meanwhile, `order.cancelled` puts both back. */
export async function confirmOrder(tx: OrderTransaction, orderId: string, at: string): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new OrderNotFound(orderId)
  const decided = confirm(order, at)
  if (decided === order || decided.status !== 'confirmed') return
  await saveOrder(tx, decided)
  await emit(tx, [newEvent(orderConfirmed, { subject: orderId, data: { orderId } })])
}
