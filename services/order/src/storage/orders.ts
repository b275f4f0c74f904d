import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Order } from '../domain/index.ts'
import type { OrderDatabase, OrderTables, OrderTransaction } from './tables.ts'

/** The channel on which Postgres tells every replica which order changed. */
export const orderChangedChannel = 'order_changed'

/** Returns whether the order is new; one that is there already stays as it is. */
export async function insertOrder(tx: OrderTransaction, order: Order): Promise<boolean> {
  const inserted = await tx
    .insertInto('orders')
    .values(rowOf(order))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Locks the order until the transaction ends, so that its state is decided by one at a time. */
export async function lockOrder(tx: OrderTransaction, orderId: string): Promise<Order | undefined> {
  const row = await tx.selectFrom('orders').selectAll().where('id', '=', orderId).forUpdate().executeTakeFirst()
  return row && orderOf(row)
}

/** Saves the order's new state, and tells the replicas when it commits, in one round trip. */
export async function saveOrder(tx: OrderTransaction, order: Order): Promise<void> {
  const reason = order.status === 'rejected' ? order.reason : null
  await sql`
    with saved as (
      update orders set status = ${order.status}, reason = ${reason}, history = ${JSON.stringify(order.history)}
      where id = ${order.id} returning id
    )
    select pg_notify(${orderChangedChannel}, id::text) from saved`.execute(tx)
}

export async function findOrder(db: OrderDatabase, orderId: string, shopperId: string): Promise<Order | undefined> {
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', orderId)
    .where('shopper_id', '=', shopperId)
    .executeTakeFirst()
  return row && orderOf(row)
}

/** Where a page of orders ended: the next one starts behind it. */
export interface OrderPosition {
  readonly placedAt: string
  readonly id: string
}

/** Newest first. */
export async function listOrders(
  db: OrderDatabase,
  shopperId: string,
  page: { readonly limit: number; readonly after?: OrderPosition | undefined },
): Promise<Order[]> {
  let query = db.selectFrom('orders').selectAll().where('shopper_id', '=', shopperId)
  if (page.after) {
    query = query.where(sql<boolean>`(placed_at, id) < (${page.after.placedAt}::timestamptz, ${page.after.id}::uuid)`)
  }
  const rows = await query.orderBy('placed_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
  return rows.map(orderOf)
}

function rowOf(order: Order) {
  return {
    id: order.id,
    shopper_id: order.shopperId,
    status: order.status,
    items: JSON.stringify(order.items),
    total_cents: order.totalCents,
    currency: order.currency,
    name: order.name,
    email: order.email,
    address: JSON.stringify(order.address),
    placed_at: order.placedAt,
    reason: order.status === 'rejected' ? order.reason : null,
    history: JSON.stringify(order.history),
  }
}

function orderOf(row: Selectable<OrderTables['orders']>): Order {
  const { shopper_id, total_cents, placed_at, status, reason, ...same } = row
  const facts = { ...same, shopperId: shopper_id, totalCents: total_cents, placedAt: placed_at.toISOString() }
  if (status === 'rejected') return { ...facts, status, reason: reason ?? '' }
  return { ...facts, status }
}
