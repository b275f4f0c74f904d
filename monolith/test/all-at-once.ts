import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import type { Response } from 'supertest'
import { expect } from 'vitest'
import type { TestStore } from './open-store.ts'
import type { TestProduct } from './products.ts'

/** Makes several requests meet: holds what is in carts of this product until at least five of them stand in line for it. */
export async function allAtOnce(
  { db }: TestStore,
  { id }: TestProduct,
  requests: readonly (() => Promise<Response>)[],
): Promise<Response[]> {
  const answers = await db.transaction().execute(async (tx) => {
    await sql`select from cart_items where product_id = ${id} for update`.execute(tx)
    const answering = Promise.all(requests.map((request) => request()))
    await eventually(async () => expect(await countInLine(db)).toBeGreaterThanOrEqual(5), 900)
    return { answering }
  })
  return answers.answering
}

async function countInLine(db: TestStore['db']): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows[0]?.waiting ?? 0
}
