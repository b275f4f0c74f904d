import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { createDatabase, type Migration } from '../index.ts'
import { testDatabase } from './index.ts'

let runs = 0
const orders: Migration = {
  async up(db) {
    runs += 1
    await db.schema.createTable('orders').addColumn('id', 'integer').execute()
  },
}
const migrations = { '0001-orders': orders }

test('each test has a store of its own, and the migrations run once for all of them', async () => {
  const [one, two] = await Promise.all([
    testDatabase<{ orders: { id: number } }>(migrations),
    testDatabase<{ orders: { id: number } }>(migrations),
  ])
  await one.db.insertInto('orders').values({ id: 1 }).execute()

  expect(await one.db.selectFrom('orders').selectAll().execute()).toEqual([{ id: 1 }])
  expect(await two.db.selectFrom('orders').selectAll().execute()).toEqual([])
  expect(runs).toBe(1)
  await Promise.all([one.drop(), two.drop()])
})

test('a dropped store is gone, also when someone is still connected to it', async () => {
  const shop = await testDatabase(migrations)
  const forgotten = createDatabase<unknown>({ url: shop.url, name: 'forgotten', connections: 1 })
  await sql`select 1`.execute(forgotten)
  await shop.drop()

  const server = createDatabase<unknown>({ url: inject('postgresUrl'), name: 'test', connections: 1 })
  const name = new URL(shop.url).pathname.slice(1)
  const { rows } = await sql`select from pg_database where datname = ${name}`.execute(server)
  expect(rows).toEqual([])
  await Promise.all([forgotten.destroy(), server.destroy()])
})

test('migrations that fail do so each time, and leave no half-made template', async () => {
  const broken: Migration = { up: (db) => db.schema.dropTable('no_such_table').execute() }
  await expect(testDatabase({ broken })).rejects.toThrow('does not exist')
  await expect(testDatabase({ broken })).rejects.toThrow('does not exist')
})
