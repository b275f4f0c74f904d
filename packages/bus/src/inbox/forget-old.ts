import { type Kysely, sql } from 'kysely'
import type { Logger } from 'pino'

const hourMs = 3_600_000
/** Few enough to be deleted well within a statement's deadline. */
const rowsAtATime = 5_000

/**
 * Forgets, now and every hour, events that were handled over 7 days ago. What comes again later than that takes effect again,
 * such as a dead letter that was handled all the same and is replayed that late.
 */
export function startForgettingOld<Schema>(db: Kysely<Schema>, logger: Logger): { stop(): void } {
  const forget = () =>
    forgetOld(db).catch((error: unknown) => logger.warn({ err: error }, 'the inbox was not tidied; trying in an hour'))
  forget()
  const timer = setInterval(forget, hourMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** @returns how many events were forgotten */
export async function forgetOld<Schema>(db: Kysely<Schema>): Promise<number> {
  let forgotten = 0
  for (;;) {
    const { numAffectedRows = 0n } = await sql`
      delete from inbox where event_id in (
        select event_id from inbox where handled_at < now() - interval '7 days' limit ${rowsAtATime}
      )`.execute(db)
    forgotten += Number(numAffectedRows)
    if (numAffectedRows < rowsAtATime) return forgotten
  }
}
