import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'
import { firstProducts as products, searchTextOf } from '../src/domain/index.ts'

/** The shop opens with these. It is a migration, so it happens once: what staff change or sell out stays so. */
export const firstProducts: Migration = {
  async up(db: Kysely<unknown>) {
    const rows = products.map((product) => ({ ...product, search: searchTextOf(product) }))
    await sql`
      insert into products
        (id, name, description, category, price_cents, currency, image_url, available, version, search)
      select id, name, description, category, "priceCents", 'USD', "imageUrl", available, 1, search
      from jsonb_to_recordset(${JSON.stringify(rows)}) as first(
        id uuid, name text, description text, category text, "priceCents" integer, "imageUrl" text,
        available integer, search text
      )
      on conflict (id) do nothing`.execute(db)
  },
}
