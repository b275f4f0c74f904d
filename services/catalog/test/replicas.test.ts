import { randomUUID } from 'node:crypto'
import { createDatabase } from '@bulkhead/database'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CatalogTables } from '../src/storage/tables.ts'
import { settleOrders } from '../src/use-cases/settle-orders.ts'
import { cancelled, placed } from './events.ts'
import { openCatalog, type TestCatalog } from './open-catalog.ts'
import { product, shelve } from './products.ts'

const products = Array.from({ length: 8 }, (_, index) => product({ name: `Product ${index}`, available: 100 }))
const orderIds = Array.from({ length: 400 }, () => randomUUID())
/** Three products an order, in another sequence from order to order, as shoppers fill their carts: 1,200 are wanted. */
const orders = orderIds.map((orderId, order) => placed(orderId, ...[order, order * 3 + 1, order * 5 + 2].map(lineOf)))
const cancelledIds: string[] = orderIds.filter((_, order) => order % 4 === 0)
const cancels = cancelledIds.map(cancelled)

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
})
beforeEach(async () => {
  await shop.db.deleteFrom('reservations').execute()
  await shelve(shop.db, products)
})
afterAll(() => shop.close())

function lineOf(pick: number) {
  return [products[pick % 8] ?? product({ name: '' }), 1] as const
}

/** For each product, what is left and what orders hold. */
async function totals(): Promise<unknown> {
  const { rows } = await sql`
    select available + (
      select count(*) from reservations, jsonb_array_elements(lines) line
      where status = 'reserved' and (line ->> 'productId')::uuid = products.id
    ) as total
    from products`.execute(shop.db)
  return rows
}

/** A server process reports what it counted when its connection ends, at the latest: so all others are ended first. */
async function deadlocks(): Promise<number | undefined> {
  await sql`
    select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(shop.db)
  const { rows } = await sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database()`.execute(shop.db)
  return rows[0]?.deadlocks
}

async function expectThatItAddsUp(): Promise<void> {
  expect(await totals()).toEqual(products.map(() => ({ total: 100 })))
  const reserved = await shop.db
    .selectFrom('reservations')
    .select('order_id')
    .where('status', '=', 'reserved')
    .execute()
  expect(reserved.filter(({ order_id }) => cancelledIds.includes(order_id))).toEqual([])
  expect(reserved.length).toBeGreaterThan(150)
  expect(await deadlocks()).toBe(0)
}

/** Each batch in a transaction of its own, all of them running together. */
async function settleAtOnce(batches: readonly (typeof orders | typeof cancels)[]): Promise<void> {
  const crowd = createDatabase<CatalogTables>({ url: shop.url, name: 'crowd', connections: 10 })
  await Promise.all(batches.map((batch) => crowd.transaction().execute((tx) => settleOrders(tx, batch))))
  await crowd.destroy()
}

test('four replicas that drain one queue never deadlock, and sell no more than there is', async () => {
  const replicas = [1, 2, 3].map(() => shop.openReplica())
  await Promise.all([shop.tell(...orders), shop.tell(...cancels)])

  await eventually(async () => {
    expect(await shop.db.selectFrom('inbox').select('event_id').execute()).toHaveLength(500)
  })
  await expectThatItAddsUp()
  await Promise.all(replicas.map((replica) => replica.close()))
})

test('nor do ten at a time, each with orders or cancels of its own', async () => {
  await settleAtOnce(
    [0, 1, 2, 3, 4].flatMap((fifth) => [
      orders.slice(fifth * 80, fifth * 80 + 80),
      cancels.slice(fifth * 20, fifth * 20 + 20).toReversed(),
    ]),
  )

  await expectThatItAddsUp()
})

test('ten that hear of the same cancels, each in another order, give the stock back once', async () => {
  await settleAtOnce([orders])
  const turns = Array.from({ length: 10 }, (_, turn) => turn * 10)
  await settleAtOnce(turns.map((turn) => [...cancels.slice(turn), ...cancels.slice(0, turn)]))

  await expectThatItAddsUp()
})
