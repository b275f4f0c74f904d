import { type Kysely, sql } from 'kysely'

/** Whether the database answers now: for a readiness check, which is to say no rather than to fail. */
export async function answers<Schema>(db: Kysely<Schema>): Promise<boolean> {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
