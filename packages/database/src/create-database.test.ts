import { Socket } from 'node:net'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answers, createDatabase, isUnavailable } from './index.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  shop = await testDatabase({})
})
afterAll(() => shop.drop())

test('amounts that fill eight bytes in the database are plain numbers here', async () => {
  const { rows } = await sql`select 1250::bigint as cents, count(*) as orders from (values (1), (2)) v`.execute(shop.db)
  expect(rows).toEqual([{ cents: 1250, orders: 2 }])
})

test('a database that is there answers, and one that is not there does not', async () => {
  const nowhere = createDatabase({ url: 'postgres://127.0.0.1:1/shop', name: 'test', connections: 1 })
  expect(await answers(shop.db)).toBe(true)
  expect(await answers(nowhere)).toBe(false)
  await nowhere.destroy()
})

test('a caller who finds all connections taken is refused after about a second', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'small', connections: 1 })
  await db.connection().execute(async () => {
    const started = performance.now()
    const error = await sql`select 1`.execute(db).catch((reason) => reason)
    expect(isUnavailable(error)).toBe(true)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
  await db.destroy()
})

test('a statement that takes too long is ended by the server, and its connection stays in use', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'slow', connections: 1, deadlineMs: 200 })
  const connection = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const { rows: before } = await connection()

  const error = await sql`select pg_sleep(5)`.execute(db).catch((reason) => reason)

  expect(error).toMatchObject({ code: '57014' })
  expect(isUnavailable(error)).toBe(true)
  expect((await connection()).rows).toEqual(before)
  await db.destroy()
})

test('a connection to a server that only reads since a failover is given up: the next one may lead to its heir', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'failover', connections: 1 })
  const connection = () => sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const { rows: before } = await connection()

  const error = await sql`do $$ begin raise read_only_sql_transaction; end $$`.execute(db).catch((reason) => reason)

  expect(isUnavailable(error)).toBe(true)
  expect((await connection()).rows).not.toEqual(before)
  await db.destroy()
})

test('a connection that is cut in the middle of a transaction fails that transaction and nothing else', async () => {
  const db = createDatabase<unknown>({ url: shop.url, name: 'cut', connections: 1 })
  const outcome = db.transaction().execute(async (tx) => {
    await sql`create table orders (id int)`.execute(tx)
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = 'cut'`.execute(
      shop.db,
    )
    await sql`insert into orders values (1)`.execute(tx)
  })

  expect(isUnavailable(await outcome.catch((reason) => reason))).toBe(true)
  const { rows } = await sql`select to_regclass('orders') as found`.execute(db)
  expect(rows).toEqual([{ found: null }])
  await db.destroy()
})

test('a process that is cut off in the middle of a transaction keeps its locks for 10 s, not for as long as the server thinks it alive', async () => {
  const { rows } = await sql`show idle_in_transaction_session_timeout`.execute(shop.db)
  expect(rows).toEqual([{ idle_in_transaction_session_timeout: '10s' }])
})

test('a transaction that stands idle too long is ended by the server, and counts as a database that was away', async () => {
  const url = new URL(shop.url)
  url.searchParams.set('idle_in_transaction_session_timeout', '200')
  const db = createDatabase<unknown>({ url: url.href, name: 'idle', connections: 1 })
  const { promise: freed, resolve: free } = Promise.withResolvers<void>()

  const outcome = db
    .transaction()
    .execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7)`.execute(tx)
      await freed
      await sql`select 1`.execute(tx)
    })
    .catch((reason) => reason)
  const locked = () => sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(7) as taken`.execute(shop.db)
  await eventually(async () => expect((await locked()).rows).toEqual([{ taken: false }]))
  await eventually(async () => expect((await locked()).rows).toEqual([{ taken: true }]))
  free()

  const error = await outcome
  expect(error).toMatchObject({ code: '25P03' })
  expect(isUnavailable(error)).toBe(true)
  expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  await db.destroy()
})

test('a connection asks within seconds whether the server is still there, not after two hours', async () => {
  const setKeepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive')
  const db = createDatabase<unknown>({ url: shop.url, name: 'alive', connections: 1 })
  await sql`select 1`.execute(db)
  expect(setKeepAlive).toHaveBeenCalledWith(true, 5_000)
  setKeepAlive.mockRestore()
  await db.destroy()
})
