import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { Lifecycle } from '../lifecycle.ts'
import { drainable } from './drain.ts'

/**
 * Starts answering on `port` (0 takes a free one) and returns the port. Stopping refuses new connections and lets
 * running requests end; what isn't done after `drainMs` is cut.
 * @throws the server's error, such as EADDRINUSE
 */
export async function serve(app: Express, port: number, lifecycle: Lifecycle, drainMs = 6_000): Promise<number> {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, app)
  server.listen(port)
  await once(server, 'listening')
  lifecycle.onStop('http server', drainable(server, drainMs))
  return (server.address() as AddressInfo).port
}
