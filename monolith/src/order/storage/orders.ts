import type { Order } from '@bulkhead/order/domain'
import type { OrderLine } from '@bulkhead/types'
import { type Selectable, sql } from 'kysely'
import type { StoreDatabase, StoreTables, StoreTransaction } from '../../database/tables.ts'

type OrderRow = Selectable<StoreTables['orders']> & { readonly items: OrderLine[] }

const linesOfOrder = sql<OrderLine[]>`(
  select jsonb_agg(jsonb_build_object('productId', product_id, 'name', name, 'unitPriceCents', unit_price_cents,
    'quantity', quantity, 'lineTotalCents', unit_price_cents * quantity) order by place)
  from order_items where order_id = orders.id)`

export async function findOrder(db: StoreDatabase, orderId: string, shopperId: string): Promise<Order | undefined> {
  const row = await ordersOf(db, shopperId).where('id', '=', orderId).executeTakeFirst()
  return row && orderOf(row)
}

/** Locks the order until the transaction ends, so that its state is decided by one at a time. */
export async function lockOrder(tx: StoreTransaction, orderId: string, shopperId: string): Promise<Order | undefined> {
  const row = await ordersOf(tx, shopperId).where('id', '=', orderId).forUpdate().executeTakeFirst()
  return row && orderOf(row)
}

export async function saveOrder(tx: StoreTransaction, { id, status, history }: Order): Promise<void> {
  if (status === 'placed') throw new Error('an order that is not decided is never saved')
  await tx
    .updateTable('orders')
    .set({ status, history: JSON.stringify(history) })
    .where('id', '=', id)
    .execute()
}

/** Where a page of orders ended: the next one starts behind it. */
export interface OrderPosition {
  readonly placedAt: string
  readonly id: string
}

/** Newest first. */
export async function listOrders(
  db: StoreDatabase,
  shopperId: string,
  page: { readonly limit: number; readonly after?: OrderPosition | undefined },
): Promise<Order[]> {
  let query = ordersOf(db, shopperId)
  if (page.after) {
    query = query.where(sql<boolean>`(placed_at, id) < (${page.after.placedAt}::timestamptz, ${page.after.id}::uuid)`)
  }
  const rows = await query.orderBy('placed_at', 'desc').orderBy('id', 'desc').limit(page.limit).execute()
  return rows.map(orderOf)
}

function ordersOf(db: StoreDatabase, shopperId: string) {
  return db.selectFrom('orders').selectAll().select(linesOfOrder.as('items')).where('shopper_id', '=', shopperId)
}

function orderOf(row: OrderRow): Order {
  const { id, items, currency, name, email, address, history, status } = row
  const told = { id, items, currency, name, email, address, history }
  const facts = {
    ...told,
    shopperId: row.shopper_id,
    totalCents: row.total_cents,
    placedAt: row.placed_at.toISOString(),
  }
  if (status === 'rejected') return { ...facts, status, reason: row.reason ?? '' }
  return { ...facts, status }
}
