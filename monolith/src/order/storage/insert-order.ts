import type { Order } from '@bulkhead/order/domain'
import { sql } from 'kysely'
import type { StoreTransaction } from '../../database/tables.ts'

/** By which a repeated checkout is known. */
export interface OrderKey {
  readonly idempotencyKey: string
  readonly requestHash: string
}

/** The order and its lines, in one statement. */
export async function insertOrder(tx: StoreTransaction, order: Order, key: OrderKey): Promise<void> {
  const reason = order.status === 'rejected' ? order.reason : null
  await sql`
    with placed as (
      insert into orders (id, shopper_id, idempotency_key, request_hash, status, total_cents, currency, name, email,
        address, placed_at, reason, history)
      values (${order.id}, ${order.shopperId}, ${key.idempotencyKey}, ${key.requestHash}, ${order.status},
        ${order.totalCents}, ${order.currency}, ${order.name}, ${order.email}, ${JSON.stringify(order.address)},
        ${order.placedAt}, ${reason}, ${JSON.stringify(order.history)})
      returning id
    )
    insert into order_items (order_id, place, product_id, name, unit_price_cents, quantity)
    select id, place, "productId", name, "unitPriceCents", quantity
    from placed, rows from (jsonb_to_recordset(${JSON.stringify(order.items)}) as (
      "productId" uuid, name text, "unitPriceCents" integer, quantity integer))
      with ordinality as line("productId", name, "unitPriceCents", quantity, place)`.execute(tx)
}
