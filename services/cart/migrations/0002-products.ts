import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** The cart's own copy of names and prices, and whether it has been whole: there is one snapshot or none. */
export const products: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table products (
        product_id uuid primary key,
        name text not null,
        price_cents bigint not null,
        currency text not null,
        version integer not null
      )`.execute(db)
    await sql`
      create table product_snapshot (
        one boolean primary key default true check (one),
        taken_at timestamptz not null default now()
      )`.execute(db)
  },
}
