import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts'
import { createDatabase, isUnavailable } from './index.ts'

let folder: string
let server: EmbeddedPostgres
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulkhead-paused-'))
  server = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } })
})
afterAll(async () => {
  await server.stop()
  await rm(server.folder, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

const database = (connections: number) =>
  createDatabase<unknown>({ url: server.url('postgres'), name: 'test', connections, deadlineMs: 500 })

/** Stops the server and all its processes where they are, and returns what lets them go on. */
async function pause(): Promise<() => void> {
  const db = database(1)
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity where pid <> pg_backend_pid()`.execute(
    db,
  )
  await db.destroy()
  const pids = [server.pid, ...rows.map(({ pid }) => pid)]
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
}

test('while the server hangs each call fails within its deadline, and what is acknowledged after is really stored', async () => {
  const db = database(1)
  const elsewhere = database(1)
  await sql`create table orders (id int)`.execute(db)

  const resume = await pause()
  const started = performance.now()
  const begin = await db
    .transaction()
    .execute((tx) => sql`insert into orders values (1)`.execute(tx))
    .catch((reason) => reason)
  expect(isUnavailable(begin)).toBe(true)
  expect(performance.now() - started).toBeLessThan(1_500)
  const next = await sql`select 1`.execute(db).catch((reason) => reason)
  expect(isUnavailable(next)).toBe(true)
  expect(performance.now() - started).toBeLessThan(1_500 + 1_500)
  resume()

  await eventually(() => sql`insert into orders values (2)`.execute(db))
  const { rows } = await sql`select id from orders`.execute(elsewhere)
  expect(rows).toEqual([{ id: 2 }])
  await Promise.all([db.destroy(), elsewhere.destroy()])
})

test('a server that hangs in the middle of a transaction costs one deadline, and the transaction is rolled back', async () => {
  const db = database(1)
  await sql`create table stock (available int)`.execute(db)
  let resume = () => {}
  let paused = 0

  const error = await db
    .transaction()
    .execute(async (tx) => {
      await sql`insert into stock values (1)`.execute(tx)
      resume = await pause()
      paused = performance.now()
      await sql`insert into stock values (2)`.execute(tx)
    })
    .catch((reason) => reason)
  const took = performance.now() - paused
  resume()

  expect(isUnavailable(error)).toBe(true)
  expect(took).toBeLessThan(1_500)
  await eventually(async () => expect((await sql`select * from stock`.execute(db)).rows).toEqual([]))
  await db.destroy()
})
