import type { Pool } from 'pg'
import { type Database, inTransaction } from './database.ts'
import type { StoreEvent } from './events.ts'
import type { Publisher } from './publisher.ts'

const batchSize = 100
/** Any number that nothing else in this database locks. */
const relayLock = 61

/**
 * In the transaction that the event reports. Of one order the events are in order: whoever changes it holds its row until the
 * commit, so the next one’s position is higher.
 */
export async function emit(tx: Database, event: StoreEvent): Promise<void> {
  await tx.query('insert into outbox (event) values ($1)', [JSON.stringify(event)])
}

/**
 * Publishes the oldest events, and forgets them once RabbitMQ has them all. When it fails in between they are published again:
 * at least once. One instance at a time, for the order.
 * @returns whether there may be more
 */
export async function publishWaiting(db: Pool, publisher: Publisher): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { rows: locked } = await tx.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [
      relayLock,
    ])
    if (!locked[0]?.held) return false
    const { rows } = await tx.query<{ position: string; event: StoreEvent }>(
      'select position, event from outbox order by position limit $1',
      [batchSize],
    )
    if (rows.length === 0) return false
    await publisher.publish(rows.map(({ event }) => event))
    await tx.query('delete from outbox where position = any($1::bigint[])', [rows.map(({ position }) => position)])
    return rows.length === batchSize
  })
}
