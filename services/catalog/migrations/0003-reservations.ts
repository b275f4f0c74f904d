import type { Migration } from '@bulkhead/database'
import { type Kysely, sql } from 'kysely'

/** A reservation has no status only inside the transaction that is about to decide. */
export const reservations: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      create table reservations (
        order_id uuid primary key,
        status text check (status in ('reserved', 'rejected', 'released', 'cancelled')),
        lines jsonb not null default '[]',
        at timestamptz not null default now()
      )`.execute(db)
  },
}
