import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** What says who bought what is null once the checkout is settled. */
export const checkouts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table checkouts (
        order_id uuid primary key,
        shopper_id uuid not null,
        idempotency_key text not null,
        request_hash text not null,
        status text not null check (status in ('accepted', 'placed', 'settled')),
        items jsonb,
        total_cents bigint not null,
        currency text not null,
        name text,
        email text,
        address jsonb,
        accepted_at timestamptz not null,
        unique (shopper_id, idempotency_key)
      )`.execute(db)
  },
}
