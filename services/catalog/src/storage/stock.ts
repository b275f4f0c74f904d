import { sql } from 'kysely'
import type { Stock } from '../domain/index.ts'
import type { CatalogTransaction } from './tables.ts'

/**
 * Locks the products' rows until the transaction ends. Everyone who locks several does it here, in the order of
 * their ids: two who want the same rows wait for each other, not in a circle. One way into a circle is left: a batch of
 * events that has ratings beside its orders locks twice, the orders' rows and then the ratings'. If that meets another
 * batch in a circle, Postgres ends one of the two, and the inbox runs it again.
 */
export async function lockStock(tx: CatalogTransaction, productIds: readonly string[]): Promise<Stock> {
  const rows = await tx
    .selectFrom('products')
    .select(['id', 'name', 'available'])
    .where(sql<boolean>`id = any(${[...productIds]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map(({ id, name, available }) => [id, { name, available }]))
}

/** Saves, in one statement, what differs from the stock as it was locked. */
export async function saveStock(tx: CatalogTransaction, before: Stock, after: Stock): Promise<void> {
  const changed = [...after].filter(([id, { available }]) => available !== before.get(id)?.available)
  if (changed.length === 0) return
  const rows = changed.map(([id, { available }]) => ({ id, available }))
  await sql`
    update products set available = changed.available
    from jsonb_to_recordset(${JSON.stringify(rows)}) as changed(id uuid, available integer)
    where products.id = changed.id`.execute(tx)
}
