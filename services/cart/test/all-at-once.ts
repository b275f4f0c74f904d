import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import type { Response } from 'supertest'
import { expect } from 'vitest'
import type { CartDatabase } from '../src/storage/tables.ts'
import type { Shopper } from './shopper.ts'

/** Makes several requests meet: holds the shopper's cart until at least five of them stand in line for it. */
export async function allAtOnce(
  db: CartDatabase,
  { id }: Shopper,
  requests: readonly (() => Promise<Response>)[],
): Promise<Response[]> {
  const answers = await db.transaction().execute(async (tx) => {
    await sql`select from carts where shopper_id = ${id} for update`.execute(tx)
    const answering = Promise.all(requests.map((request) => request()))
    await eventually(async () => expect(await countInLine(db)).toBeGreaterThanOrEqual(5))
    return { answering }
  })
  return answers.answering
}

async function countInLine(db: CartDatabase): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.waiting ?? 0
}
