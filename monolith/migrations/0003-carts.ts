import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** A cart is what a shopper has in it: without items there is no row. Items keep the place in which they were added. */
export const carts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table cart_items (
        shopper_id uuid not null,
        product_id uuid not null references products,
        quantity integer not null check (quantity between 1 and 99),
        place bigint not null generated always as identity,
        primary key (shopper_id, product_id)
      )`.execute(db)
    await sql`
      create table cart_notices (
        shopper_id uuid primary key,
        code text not null,
        message text not null
      )`.execute(db)
  },
}
