import type { StoreEvent } from '@bulkhead/types'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Subscription } from './subscription.ts'

/**
 * Handles those of the events that were never handled before, and remembers them, in one transaction.
 * Sorted by subject, so that all replicas lock rows in one order.
 * @returns those that were new
 */
export function handleOnce<Schema>(
  db: Kysely<Schema>,
  subscriptions: readonly Subscription<Schema>[],
  events: readonly StoreEvent[],
): Promise<readonly StoreEvent[]> {
  const sorted = events.toSorted((a, b) => compare(a.subject, b.subject))
  return db.transaction().execute(async (tx) => {
    const fresh = await remember(tx, sorted)
    for (const { handle } of subscriptions) await handle(tx, fresh)
    return fresh
  })
}

/** @returns those that the inbox did not know yet, each once */
async function remember<Schema>(tx: Transaction<Schema>, events: readonly StoreEvent[]): Promise<StoreEvent[]> {
  const byId = new Map(events.map((event) => [event.id.toLowerCase(), event]))
  const { rows } = await sql<{ event_id: string }>`
    insert into inbox (event_id)
    select unnest(${[...byId.keys()].toSorted()}::uuid[])
    on conflict do nothing
    returning event_id`.execute(tx)
  const fresh = new Set(rows.map((row) => row.event_id))
  return [...byId].filter(([id]) => fresh.has(id)).map(([, event]) => event)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
