import { type Kysely, sql } from 'kysely'

/** How many events are in the outbox. */
export async function countWaiting<Schema>(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from outbox`.execute(db)
  return rows[0]?.waiting ?? 0
}
