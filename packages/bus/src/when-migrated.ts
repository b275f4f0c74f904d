import { setTimeout as delay } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'

const lookAgainAfterMs = 250

/** Waits, however long the database is away, for the outbox and the inbox. @returns false when `signal` ended the wait */
export async function whenMigrated<Schema>(db: Kysely<Schema>, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isMigrated(db)) return true
    await delay(lookAgainAfterMs, undefined, { signal }).catch(() => undefined)
  }
  return false
}

async function isMigrated<Schema>(db: Kysely<Schema>): Promise<boolean> {
  try {
    const { rows } = await sql<{ found: boolean }>`select to_regclass('inbox') is not null as found`.execute(db)
    return rows[0]?.found === true
  } catch {
    return false
  }
}
