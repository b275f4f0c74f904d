import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from './embedded/free-port.ts'
import { createDatabase, type Migration, migrate, migrateWhenReachable } from './index.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
beforeEach(async () => {
  shop = await testDatabase({})
})
afterEach(() => shop.drop())

const orders: Migration = { up: (db) => db.schema.createTable('orders').addColumn('id', 'integer').execute() }
const reason: Migration = { up: (db) => db.schema.alterTable('orders').addColumn('reason', 'text').execute() }
const migrations = { '0001-orders': orders, '0002-reason': reason }

async function columns(): Promise<unknown[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'orders' order by 1`.execute(shop.db)
  return rows.map(({ name }) => name)
}

test('replicas that start at once migrate once, and none of them fails', async () => {
  const replicas = [1, 2, 3].map((n) =>
    createDatabase({ url: shop.url, name: `replica ${n}`, connections: 1, deadlineMs: 10_000 }),
  )
  await Promise.all(replicas.map((db) => migrate(db, migrations)))
  expect(await columns()).toEqual(['id', 'reason'])
  await Promise.all(replicas.map((db) => db.destroy()))
})

test('a newer version runs only the migrations that are new', async () => {
  await migrate(shop.db, { '0001-orders': orders })
  await migrate(shop.db, migrations)
  expect(await columns()).toEqual(['id', 'reason'])
})

test('when one migration fails, none of them leaves a trace', async () => {
  await expect(migrate(shop.db, { '0001-orders': orders, '0002-orders-again': orders })).rejects.toThrow(
    'already exists',
  )
  expect(await columns()).toEqual([])
})

test('a service that starts before its database migrates as soon as that is there', async () => {
  const port = await freePort()
  const url = new URL(shop.url)
  const postgresPort = Number(url.port)
  const door = createServer((socket) => socket.pipe(connect(postgresPort, '127.0.0.1')).pipe(socket))
  url.port = String(port)
  const db = createDatabase({ url: url.href, name: 'early', connections: 1 })
  let waits = 0
  const onWaiting = () => {
    waits += 1
    if (waits === 2) door.listen(port, '127.0.0.1')
  }

  expect(await migrateWhenReachable(db, migrations, { signal: new AbortController().signal, onWaiting })).toBe(true)

  expect(waits).toBeGreaterThanOrEqual(2)
  expect(await columns()).toEqual(['id', 'reason'])
  await db.destroy()
  door.close()
  await once(door, 'close')
})

test('a service that is stopped stops waiting for its database', async () => {
  const db = createDatabase({ url: 'postgres://127.0.0.1:1/shop', name: 'early', connections: 1 })
  const controller = new AbortController()
  const onWaiting = () => controller.abort()
  expect(await migrateWhenReachable(db, migrations, { signal: controller.signal, onWaiting })).toBe(false)
  await db.destroy()
})

test('a migration that is wrong is not tried again', async () => {
  const broken: Migration = { up: (db) => db.schema.dropTable('no_such_table').execute() }
  const signal = new AbortController().signal
  const waiting = migrateWhenReachable(shop.db, { broken }, { signal, onWaiting: () => expect.fail('waited') })
  await expect(waiting).rejects.toThrow('does not exist')
})
