import { once } from 'node:events'
import { connect, createServer, type Server, Socket } from 'node:net'
import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDatabase } from './index.ts'
import { listen } from './listen.ts'
import { testDatabase } from './testing/index.ts'

let shop: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  shop = await testDatabase({})
})
afterAll(() => shop.drop())

test('what is notified when a transaction commits is heard, also after the connection was cut', async () => {
  const heard: string[] = []
  let connects = 0
  const listener = listen({
    url: shop.url,
    name: 'listener',
    channel: 'bell',
    onNotification: (payload) => heard.push(payload),
    onConnected: () => {
      connects += 1
    },
  })
  const db = createDatabase<unknown>({ url: shop.url, name: 'test', connections: 1 })

  await eventually(() => expect(connects).toBe(1))
  await sql`select pg_notify('bell', 'one')`.execute(db)
  await eventually(() => expect(heard).toEqual(['one']))
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listener'`.execute(db)
  await eventually(() => expect(connects).toBe(2))
  await sql`select pg_notify('bell', 'two')`.execute(db)
  await eventually(() => expect(heard).toEqual(['one', 'two']))

  await listener.stop()
  await db.destroy()
})

/** The database by way of a door that does `onListen` to whoever wants to listen, instead of telling the server. */
async function doorThat(onListen: (listener: Socket) => void): Promise<{ url: string; door: Server }> {
  const url = new URL(shop.url)
  const { hostname, port } = url
  const door = createServer((listener) => {
    const server = connect(Number(port || 5_432), hostname)
    listener.on('data', (said) => {
      if (said.includes('listen "bell"')) onListen(listener)
      else server.write(said)
    })
    server.pipe(listener)
    for (const socket of [listener, server]) socket.on('error', () => undefined)
    listener.on('close', () => server.destroy())
  }).listen(0, '127.0.0.1')
  await once(door, 'listening')
  const address = door.address()
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return { url: url.href, door }
}

test.each([
  ['is cut before it listens', (listener: Socket) => void listener.resetAndDestroy()],
  ['ends before it listens', (listener: Socket) => void listener.end()],
  ['hears nothing of whether it listens', () => undefined],
])('a connection that %s is made again, and takes nothing else along', async (_what, onListen) => {
  let tries = 0
  const unhandled = vi.fn()
  process.on('unhandledRejection', unhandled)
  const { url, door } = await doorThat((listener) => {
    tries += 1
    onListen(listener)
  })
  const options = {
    url,
    name: 'unlucky',
    channel: 'bell',
    onNotification: () => undefined,
    onConnected: () => undefined,
  }

  const listener = listen(options)

  await eventually(() => expect(tries).toBeGreaterThan(1))
  expect(unhandled).not.toHaveBeenCalled()
  process.off('unhandledRejection', unhandled)
  await listener.stop()
  door.close()
})

test('who only listens asks within seconds whether the server is still there, not after two hours', async () => {
  const setKeepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive')
  let connects = 0
  const onConnected = () => {
    connects += 1
  }
  const listener = listen({
    url: shop.url,
    name: 'alive',
    channel: 'bell',
    onNotification: () => undefined,
    onConnected,
  })
  await eventually(() => expect(connects).toBe(1))
  expect(setKeepAlive).toHaveBeenCalledWith(true, 5_000)
  setKeepAlive.mockRestore()
  await listener.stop()
})
