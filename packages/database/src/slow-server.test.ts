import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, isUnavailable } from './index.ts'
import { testDatabase } from './testing/index.ts'

/** Longer than a caller waits for a connection. */
const lettingInTakesMs = 1_500

let shop: Awaited<ReturnType<typeof testDatabase>>
let door: Server
let knocks = 0
beforeAll(async () => {
  shop = await testDatabase({})
  const { hostname, port } = new URL(shop.url)
  door = createServer((client) => void letIn(client, hostname, Number(port || 5_432))).listen(0, '127.0.0.1')
  await once(door, 'listening')
})
afterAll(async () => {
  door.close()
  await shop.drop()
})

/** A server so busy that it comes late to whoever wants in, and is quick once they are. */
async function letIn(client: Socket, host: string, port: number): Promise<void> {
  knocks += 1
  client.on('error', () => undefined)
  await delay(lettingInTakesMs)
  const server = connect(port, host)
  server.on('error', () => undefined)
  client.pipe(server).pipe(client)
}

test('a connection that comes too late for one caller serves the next: a slow server is not asked for ever more', async () => {
  const url = new URL(shop.url)
  const address = door.address()
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const db = createDatabase<unknown>({ url: url.href, name: 'patient', connections: 1 })

  const first = await sql`select 1`.execute(db).catch((reason) => reason)
  const { rows } = await eventually(() => sql<{ one: number }>`select 1 as one`.execute(db))

  expect(isUnavailable(first)).toBe(true)
  expect(rows).toEqual([{ one: 1 }])
  expect(knocks).toBe(1)
  await db.destroy()
})
