import { newEvent } from '@bulkhead/bus'
import { together } from '@bulkhead/database'
import { orderRejected } from '@bulkhead/types'
import { OrderNotFound, reject } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockOrder, saveOrder } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/** The catalog could not reserve the stock, or payment was declined: the order is over, and the cart gets its items back. */
export async function rejectOrder(tx: OrderTransaction, orderId: string, reason: string, at: string): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new OrderNotFound(orderId)
  const decided = reject(order, reason, at)
  if (decided === order || decided.status !== 'rejected') return
  const event = newEvent(orderRejected, { subject: orderId, data: { orderId, reason } })
  await together(tx, (tx) => [saveOrder(tx, decided), emit(tx, [event])])
}
