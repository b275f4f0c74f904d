import { newEvent } from '@bulkhead/bus'
import { type CartCheckedOut, orderPlaced } from '@bulkhead/types'
import { newOrder, type PlacedOrder } from '../domain/index.ts'
import { emit } from '../messaging/emit.ts'
import { insertOrders } from '../storage/orders.ts'
import type { OrderTransaction } from '../storage/tables.ts'

/**
 * Takes checkouts up as orders, and asks for their stock. A checkout that was taken up before changes nothing. However
 * many come at once, it is one statement that saves them and one that tells.
 */
export async function placeOrders(
  tx: OrderTransaction,
  checkouts: readonly CartCheckedOut[],
  at: string,
): Promise<void> {
  const orders = checkouts.map(({ data }) => newOrder(data, at))
  const traces = new Map(checkouts.map(({ data, traceparent }) => [data.orderId, traceparent]))
  const placed = await insertOrders(tx, orders)
  await emit(
    tx,
    placed.map((order) => tellPlaced(order, traces.get(order.id))),
  )
}

/** In the trace of the request that checked it out. */
function tellPlaced({ id: orderId, items }: PlacedOrder, traceparent: string | undefined) {
  const lines = items.map(({ productId, quantity }) => ({ productId, quantity }))
  return newEvent(orderPlaced, { subject: orderId, data: { orderId, lines }, traceparent })
}
