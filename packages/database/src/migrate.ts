import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { isUnavailable } from './failures.ts'

export interface WaitOptions {
  readonly signal: AbortSignal
  /** Called each time the database is found to be away. */
  readonly onWaiting: (error: unknown) => void
}

/**
 * Runs the migrations that this database has not seen yet, in the order of their names, all in one transaction.
 * Safe when two replicas start at once: one waits for the other, and when that takes longer than the database's deadline,
 * the error is one that `isUnavailable` knows. Each statement of a migration has that deadline too.
 */
export async function migrate<Schema>(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/**
 * Migrates as soon as the database can be reached, with a growing delay of at most a second; other errors reject.
 * @returns whether it migrated: false when `signal` ended the wait
 */
export async function migrateWhenReachable<Schema>(
  db: Kysely<Schema>,
  migrations: Readonly<Record<string, Migration>>,
  { signal, onWaiting }: WaitOptions,
): Promise<boolean> {
  let waitMs = 50
  while (!signal.aborted) {
    try {
      await migrate(db, migrations)
      return true
    } catch (error) {
      if (!isUnavailable(error)) throw error
      onWaiting(error)
    }
    await delay(waitMs, undefined, { signal }).catch(() => undefined)
    waitMs = Math.min(waitMs * 2, 1_000)
  }
  return false
}
