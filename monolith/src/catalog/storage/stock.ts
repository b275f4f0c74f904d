import type { Stock } from '@bulkhead/catalog/domain'
import { sql } from 'kysely'
import type { StoreTransaction } from '../../database/tables.ts'

/**
 * Locks the products' stock until the transaction ends. Everyone who locks several does it in the order of their ids, a
 * checkout in `takeCart`: two who want the same rows wait for each other, and never in a circle. Who puts such a product
 * into a cart does not wait: a foreign key asks for a row's key alone, and that is left free.
 */
export async function lockStock(tx: StoreTransaction, productIds: readonly string[]): Promise<Stock> {
  const rows = await tx
    .selectFrom('products')
    .select(['id', 'name', 'available'])
    .where(sql<boolean>`id = any(${[...productIds]}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(({ id, name, available }) => [id, { name, available }]))
}

/** Saves, in one statement, what differs from the stock as it was locked. */
export async function saveStock(tx: StoreTransaction, before: Stock, after: Stock): Promise<void> {
  const rows = [...after]
    .filter(([id, { available }]) => available !== before.get(id)?.available)
    .map(([id, { available }]) => ({ id, available }))
  await sql`
    update products set available = changed.available
    from jsonb_to_recordset(${JSON.stringify(rows)}) as changed(id uuid, available integer)
    where products.id = changed.id`.execute(tx)
}
