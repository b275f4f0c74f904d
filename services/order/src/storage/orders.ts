import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Order } from '../domain/index.ts'
import type { OrderDatabase, OrderTables, OrderTransaction } from './tables.ts'

/** The channel on which Postgres tells every replica which order changed. */
export const orderChangedChannel = 'order_changed'

/** Returns those that are new, each once; one that is there already stays as it is. */
export async function insertOrders<New extends Order>(tx: OrderTransaction, orders: readonly New[]): Promise<New[]> {
  const { rows } = await sql<{ id: string }>`
    insert into orders (
      id, shopper_id, status, items, total_cents, currency, name, email, address, placed_at, reason, history)
    select
      id, shopper_id, status, items, total_cents, currency, name, email, address, placed_at, reason, history
    from jsonb_populate_recordset(null::orders, ${JSON.stringify(orders.map(rowOf))})
    on conflict do nothing
    returning id`.execute(tx)
  const byId = new Map(orders.map((order) => [order.id, order]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/**
 * Locks these orders until the transaction ends, so that their states are decided by one at a time; several in the order
 * of their ids, so that nobody waits in a circle. Returns those that exist, by id.
 */
export async function lockOrders(tx: OrderTransaction, orderIds: readonly string[]): Promise<Map<string, Order>> {
  const rows = await tx
    .selectFrom('orders')
    .selectAll()
    .where(sql<boolean>`id = any(${[...orderIds]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, orderOf(row)]))
}

export async function lockOrder(tx: OrderTransaction, orderId: string): Promise<Order | undefined> {
  return (await lockOrders(tx, [orderId])).get(orderId)
}

/** Saves the orders' new states, and tells the replicas when they commit, in one round trip. */
export async function saveOrders(tx: OrderTransaction, orders: readonly Order[]): Promise<void> {
  if (orders.length === 0) return
  const changes = orders.map(rowOf).map(({ id, status, reason, history }) => ({ id, status, reason, history }))
  await sql`
    with saved as (
      update orders set status = new.status, reason = new.reason, history = new.history
      from jsonb_populate_recordset(null::orders, ${JSON.stringify(changes)}) as new
      where orders.id = new.id returning orders.id
    )
    select pg_notify(${orderChangedChannel}, id::text) from saved`.execute(tx)
}

export async function saveOrder(tx: OrderTransaction, order: Order): Promise<void> {
  await saveOrders(tx, [order])
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

/** As Postgres reads it from JSON. */
function rowOf(order: Order) {
  return {
    id: order.id,
    shopper_id: order.shopperId,
    status: order.status,
    items: order.items,
    total_cents: order.totalCents,
    currency: order.currency,
    name: order.name,
    email: order.email,
    address: order.address,
    placed_at: order.placedAt,
    reason: order.status === 'rejected' ? order.reason : null,
    history: order.history,
  }
}

function orderOf(row: Selectable<OrderTables['orders']>): Order {
  const { shopper_id, total_cents, placed_at, status, reason, ...same } = row
  const facts = { ...same, shopperId: shopper_id, totalCents: total_cents, placedAt: placed_at.toISOString() }
  if (status === 'rejected') return { ...facts, status, reason: reason ?? '' }
  return { ...facts, status }
}
