import { newEvent } from '@bulkhead/bus'
import { paymentRequested } from '@bulkhead/types'
import { isSettled, OrderNotFound } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockOrder } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/** The catalog reserved the stock, and now the order is to be paid. A shopper who cancelled meanwhile owes nothing. */
export async function requestPayment(tx: OrderTransaction, orderId: string): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new OrderNotFound(orderId)
  if (isSettled(order)) return
  const { totalCents: amountCents, currency } = order
  await emit(tx, [newEvent(paymentRequested, { subject: orderId, data: { orderId, amountCents, currency } })])
}
