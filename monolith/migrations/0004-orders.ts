import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/**
 * An order is decided in the transaction that makes it, so none is ever stored as accepted or placed. Its key is what
 * makes a repeated checkout the same order. A line keeps the name and the price that were asked then.
 */
export const orders: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table orders (
        id uuid primary key,
        shopper_id uuid not null,
        idempotency_key text not null,
        request_hash text not null,
        status text not null check (status in ('confirmed', 'rejected', 'cancelled')),
        total_cents bigint not null,
        currency text not null,
        name text not null,
        email text not null,
        address jsonb not null,
        placed_at timestamptz not null,
        reason text,
        history jsonb not null,
        constraint one_order_a_key unique (shopper_id, idempotency_key)
      )`.execute(db)
    await sql`create index orders_of_shopper on orders (shopper_id, placed_at desc, id desc)`.execute(db)
    await sql`
      create table order_items (
        order_id uuid not null references orders on delete cascade,
        place integer not null,
        product_id uuid not null references products,
        name text not null,
        unit_price_cents integer not null,
        quantity integer not null check (quantity > 0),
        primary key (order_id, place)
      )`.execute(db)
  },
}
