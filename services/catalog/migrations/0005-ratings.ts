import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** A rating is told by whoever keeps the reviews; it stands in the product's own row, since it is read with it. */
export const ratings: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table products
        add column stars real check (stars between 1 and 5),
        add column reviews integer not null default 0,
        add check ((stars is null) = (reviews = 0))`.execute(db)
  },
}
