import { once } from 'node:events'
import type { Server } from 'node:http'

/** Listens on a free port of this machine alone, says which, and ends with the bench. */
export async function listenForBench(server: Server): Promise<void> {
  process.on('SIGINT', () => undefined)
  process.on('disconnect', () => process.exit(0))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('there is no port')
  process.send?.({ port: address.port })
}
