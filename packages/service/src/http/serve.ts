import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import type { Lifecycle } from '../lifecycle.ts'
import { drainable } from './drain.ts'

/** Where to listen. */
export interface Address {
  /** 0 takes a free one. */
  readonly port: number
  /** An IP address; all that the machine has, unless said. */
  readonly host?: string | undefined
}

/**
 * Starts answering, and returns the port. Stopping refuses new connections and lets
 * running requests end; what isn't done after `drainMs` is cut.
 * @throws the server's error, such as EADDRINUSE
 */
export async function serve(app: Express, address: Address, lifecycle: Lifecycle, drainMs = 6_000): Promise<number> {
  const server = createServer({ requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 }, app)
  server.listen(address)
  await once(server, 'listening')
  lifecycle.onStop('http server', drainable(server, drainMs))
  return (server.address() as AddressInfo).port
}
