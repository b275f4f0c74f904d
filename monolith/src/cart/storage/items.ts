import type { CartItem, Notice } from '@bulkhead/cart/domain'
import { sql } from 'kysely'
import type { StoreTransaction } from '../../database/tables.ts'

/** Locks what is in a cart until the transaction ends. */
export async function lockItems(tx: StoreTransaction, shopperId: string): Promise<readonly CartItem[]> {
  const rows = await tx
    .selectFrom('cart_items')
    .select(['product_id', 'quantity'])
    .where('shopper_id', '=', shopperId)
    .orderBy('place')
    .forUpdate()
    .execute()
  return rows.map(({ product_id, quantity }) => ({ productId: product_id, quantity }))
}

/** Each in its old place, and those that are new behind them, in their order. */
export async function saveItems(tx: StoreTransaction, shopperId: string, items: readonly CartItem[]): Promise<void> {
  await sql`
    insert into cart_items (shopper_id, product_id, quantity)
    select ${shopperId}::uuid, "productId", quantity
    from rows from (jsonb_to_recordset(${JSON.stringify(items)}) as ("productId" uuid, quantity integer))
      with ordinality as item("productId", quantity, place)
    order by place
    on conflict (shopper_id, product_id) do update set quantity = excluded.quantity`.execute(tx)
}

export async function saveNotice(tx: StoreTransaction, shopperId: string, { code, message }: Notice): Promise<void> {
  await tx
    .insertInto('cart_notices')
    .values({ shopper_id: shopperId, code, message })
    .onConflict((conflict) => conflict.column('shopper_id').doUpdateSet({ code, message }))
    .execute()
}
