import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { isUnavailable } from './index.ts'
import { reachingSocket } from './reaching-socket.ts'

test('an address that nobody is at any more is given up soon, and counts as a database that is away', async () => {
  const [error] = await once(reachingSocket(50), 'error', { signal: AbortSignal.timeout(5_000) }).catch((reason) => [
    reason,
  ])

  expect(error).toMatchObject({ code: 'ETIMEDOUT' })
  expect(isUnavailable(error)).toBe(true)
})

test('a server that takes the connection may be as slow as it likes afterwards', async () => {
  const server = createServer((client) => setTimeout(() => client.end('at last'), 200)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const socket = reachingSocket(100)
  socket.connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')

  const [said] = await once(socket, 'data')

  expect(String(said)).toBe('at last')
  socket.destroy()
  server.close()
})
