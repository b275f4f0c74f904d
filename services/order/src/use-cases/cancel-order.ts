import { newEvent } from '@bulkhead/bus'
import { together } from '@bulkhead/database'
import { orderCancelled } from '@bulkhead/types'
import { cancel, type Order, OrderNotFound } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockOrder, saveOrder } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/** The shopper calls the order off. `shopperId` must be its owner's: to anyone else the order isn't there. */
export async function cancelOrder(
  tx: OrderTransaction,
  { orderId, shopperId }: { readonly orderId: string; readonly shopperId: string },
  at: string,
): Promise<Order> {
  const order = await lockOrder(tx, orderId)
  if (order?.shopperId !== shopperId) throw new OrderNotFound(orderId)
  const decided = cancel(order, at)
  if (decided === order) return order
  const event = newEvent(orderCancelled, { subject: orderId, data: { orderId } })
  await together(tx, (tx) => [saveOrder(tx, decided), emit(tx, [event])])
  return decided
}
