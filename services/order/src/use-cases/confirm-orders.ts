import { newEvent } from '@bulkhead/bus'
import { together } from '@bulkhead/database'
import { orderConfirmed, type PaymentTaken, type StockReserved } from '@bulkhead/types'
import { confirm, type Order, OrderNotFound } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { lockOrders, saveOrders } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/**
 * The orders have their stock, and their money where the store takes payment. If a shopper cancelled meanwhile,
 * `order.cancelled` puts both back. However many are confirmed at once: one statement locks, one saves, one tells.
 */
export async function confirmOrders(
  tx: OrderTransaction,
  events: readonly (StockReserved | PaymentTaken)[],
  at: string,
): Promise<void> {
  const traces = new Map(events.map(({ data, traceparent }) => [data.orderId, traceparent]))
  const orders = await lockOrders(tx, [...traces.keys()])
  const confirmed = [...traces.keys()]
    .map((orderId) => decide(orders, orderId, at))
    .filter((order) => order !== undefined)
  const tidings = confirmed.map(({ id }) =>
    newEvent(orderConfirmed, { subject: id, data: { orderId: id }, traceparent: traces.get(id) }),
  )
  await together(tx, (tx) => [saveOrders(tx, confirmed), emit(tx, tidings)])
}

/** The order as it is confirmed now; nothing where it was confirmed before, or cancelled. */
function decide(orders: ReadonlyMap<string, Order>, orderId: string, at: string): Order | undefined {
  const order = orders.get(orderId)
  if (!order) throw new OrderNotFound(orderId)
  const decided = confirm(order, at)
  return decided !== order && decided.status === 'confirmed' ? decided : undefined
}
