import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** A shopper's list is read newest first, a page at a time: the index is in that order. */
export const orders: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table orders (
        id uuid primary key,
        shopper_id uuid not null,
        status text not null check (status in ('placed', 'confirmed', 'rejected', 'cancelled')),
        items jsonb not null,
        total_cents bigint not null,
        currency text not null,
        name text not null,
        email text not null,
        address jsonb not null,
        placed_at timestamptz not null,
        reason text,
        history jsonb not null
      )`.execute(db)
    await sql`create index orders_of_shopper on orders (shopper_id, placed_at desc, id desc)`.execute(db)
  },
}
