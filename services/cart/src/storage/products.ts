import { sql } from 'kysely'
import type { CartDatabase } from './tables.ts'

/** What the cart needs to know of a product. */
export interface KnownProduct {
  readonly productId: string
  readonly name: string
  readonly priceCents: number
  readonly currency: 'USD'
  readonly version: number
}

/** Learns names and prices: of each product the newest, and none that is older than what is known. */
export async function learnProducts(db: CartDatabase, products: readonly KnownProduct[]): Promise<void> {
  await sql`
    insert into products (product_id, name, price_cents, currency, version)
    select distinct on ("productId") "productId", name, "priceCents", currency, version
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb)
      as told("productId" uuid, name text, "priceCents" bigint, currency text, version integer)
    order by "productId", version desc
    on conflict (product_id) do update set
      name = excluded.name, price_cents = excluded.price_cents, currency = excluded.currency, version = excluded.version
    where excluded.version > products.version`.execute(db)
}

export async function isSnapshotTaken(db: CartDatabase): Promise<boolean> {
  const snapshot = await db.selectFrom('product_snapshot').select('taken_at').executeTakeFirst()
  return snapshot !== undefined
}

export async function rememberSnapshot(db: CartDatabase): Promise<void> {
  await db
    .insertInto('product_snapshot')
    .defaultValues()
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
