import { sql, type Transaction } from 'kysely'
import type { NewEvent } from './new-event.ts'

/** Writes events to the outbox, in their order and in one statement, in the transaction that they report. */
export type Emit = <Schema>(tx: Transaction<Schema>, events: readonly NewEvent[]) => Promise<void>

/** @param source who emits: the `source` of its CloudEvents */
export function createEmit(source: string): Emit {
  return async (tx, events) => {
    if (events.length === 0) return
    const ids = events.map(({ id }) => id)
    const types = events.map(({ type }) => type)
    const bodies = events.map((event) => JSON.stringify({ ...event, source }))
    await sql`
      insert into outbox (id, type, event)
      select id, type, event
      from unnest(${ids}::uuid[], ${types}::text[], ${bodies}::text[]) with ordinality as new (id, type, event, number)
      order by number`.execute(tx)
  }
}
