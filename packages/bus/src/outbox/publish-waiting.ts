import { together } from '@bulkhead/database'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Bus } from '../bus.ts'
import { PublishFailed } from '../errors.ts'

export interface OutboxRow {
  readonly position: number
  readonly id: string
  readonly type: string
  readonly event: string
}

export interface Pass {
  /** `busy`: another replica is at it. `partial`: the broker did not take all. */
  readonly outcome: 'empty' | 'more' | 'busy' | 'partial'
  /** What the broker confirmed. */
  readonly published: readonly OutboxRow[]
  /** When it was handed to the broker: before anyone could hear of it. */
  readonly sentAt?: Date
  readonly reason?: string
}

const batchSize = 200
/** Any number that nothing else in the database locks; Postgres keeps these locks per database. */
const lockKey = 7_226_841

/**
 * Publishes the oldest rows of the outbox and deletes those that the broker confirmed. The lock is taken by a statement
 * before the one that reads: a single statement would read rows as they were before it had the lock.
 */
export function publishWaiting<Schema>(db: Kysely<Schema>, bus: Bus): Promise<Pass> {
  return db.transaction().execute(async (tx) => {
    const [held, rows] = await together(tx, (tx) => [lock(tx), oldest(tx)])
    if (!held) return { outcome: 'busy', published: [] }
    if (rows.length === 0) return { outcome: 'empty', published: [] }
    const sentAt = new Date()
    const failure = await publish(bus, rows)
    const published = failure ? rows.filter(({ id }) => failure.confirmed.has(id)) : rows
    await remove(tx, published)
    if (failure) return { outcome: 'partial', published, sentAt, reason: failure.message }
    return { outcome: rows.length < batchSize ? 'empty' : 'more', published, sentAt }
  })
}

async function lock<Schema>(tx: Transaction<Schema>): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${lockKey}) as held`.execute(tx)
  return rows[0]?.held === true
}

async function oldest<Schema>(tx: Transaction<Schema>): Promise<OutboxRow[]> {
  const { rows } = await sql<OutboxRow>`
    select position, id, type, event from outbox order by position limit ${batchSize}`.execute(tx)
  return rows
}

async function publish(bus: Bus, rows: readonly OutboxRow[]): Promise<PublishFailed | undefined> {
  try {
    await bus.publish(rows.map(({ id, type, event }) => ({ id, type, body: event })))
    return undefined
  } catch (error) {
    if (error instanceof PublishFailed) return error
    throw error
  }
}

async function remove<Schema>(tx: Transaction<Schema>, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`delete from outbox where position = any(${rows.map(({ position }) => position)}::bigint[])`.execute(tx)
}
