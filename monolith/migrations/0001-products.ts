import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/**
 * Names and categories sort by code point, so that pages come out alike on every server, whatever its locale.
 * Each way of sorting has an index, alone and within a category; a descending sort reads it backwards.
 */
export const products: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create extension if not exists pg_trgm`.execute(db)
    await sql`
      create table products (
        id uuid primary key,
        name text collate "C" not null,
        description text not null,
        category text collate "C" not null,
        price_cents integer not null check (price_cents > 0),
        currency text not null,
        image_url text not null,
        available integer not null check (available >= 0),
        version integer not null,
        search text not null
      )`.execute(db)
    await sql`create index products_by_name on products (name, id)`.execute(db)
    await sql`create index products_by_price on products (price_cents, id)`.execute(db)
    await sql`create index products_by_category_and_name on products (category, name, id)`.execute(db)
    await sql`create index products_by_category_and_price on products (category, price_cents, id)`.execute(db)
    await sql`create index products_by_search on products using gin (search gin_trgm_ops)`.execute(db)
  },
}
