import { once } from 'node:events'
import { connect, createServer, type Server } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, together } from './index.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
let between: Server
/** The server's answers are held back until the client has said this. */
let heldUntil = ''

beforeAll(async () => {
  shop = await testDatabase({})
  const { hostname, port } = new URL(shop.url)
  between = createServer((client) => {
    const server = connect(Number(port || 5_432), hostname)
    const held: Buffer[] = []
    const answer = () => {
      if (heldUntil === '') for (const said of held.splice(0)) client.write(said)
    }
    client.on('data', (said) => {
      if (said.includes(heldUntil)) heldUntil = ''
      server.write(said)
      answer()
    })
    server.on('data', (said) => {
      held.push(said)
      answer()
    })
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.on('error', () => undefined)
      one.on('close', () => other.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(between, 'listening')
})
afterAll(async () => {
  between.close()
  await shop.drop()
})

function database() {
  const url = new URL(shop.url)
  const address = between.address()
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return createDatabase<unknown>({ url: url.href, name: 'pipeline', connections: 1 })
}

test('a transaction does not wait for its beginning, nor for one of those that it asks together before the next', async () => {
  const db = database()
  await sql`create table lamps (name text)`.execute(db)
  const add = (name: string) => sql`insert into lamps values (${name})`
  heldUntil = 'third'

  await db
    .transaction()
    .execute((tx) => together(tx, (tx) => ['first', 'second', 'third'].map((name) => add(name).execute(tx))))

  const { rows } = await sql<{ name: string }>`select name from lamps`.execute(db)
  expect(rows.map(({ name }) => name)).toEqual(['first', 'second', 'third'])
  await db.destroy()
})

test('when one of those that were asked together fails, its error is told, nothing is stored, and the connection stays good', async () => {
  const db = database()
  await sql`create table prices (cents int check (cents > 0))`.execute(db)
  const add = (cents: number) => sql`insert into prices values (${cents})`
  const backend = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid
  const before = await backend()

  const adding = db
    .transaction()
    .execute((tx) => together(tx, (tx) => [1, -1, 2].map((cents) => add(cents).execute(tx))))

  await expect(adding).rejects.toThrow('prices_cents_check')
  expect((await sql`select * from prices`.execute(db)).rows).toEqual([])
  expect(await backend()).toBe(before)
  await db.destroy()
})
