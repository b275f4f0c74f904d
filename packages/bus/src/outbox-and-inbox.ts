import { type Generated, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export interface OutboxAndInboxTables {
  outbox: { position: Generated<number>; id: string; type: string; event: string }
  inbox: { event_id: string; handled_at: Generated<Date> }
}

/**
 * The two tables that every service has: events that wait for the broker, and ids of events that were handled.
 * An event is text, so that it is sent byte for byte as it was written.
 */
export const outboxAndInbox: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create table outbox (
        position bigint generated always as identity primary key,
        id uuid not null,
        type text not null,
        event text not null
      )`.execute(db)
    await sql`
      create table inbox (
        event_id uuid primary key,
        handled_at timestamptz not null default now()
      )`.execute(db)
    await sql`create index inbox_handled_at on inbox (handled_at)`.execute(db)
  },
}
