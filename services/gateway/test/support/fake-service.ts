import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What came over the wire. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type Behaviour = (seen: Seen, response: ServerResponse) => unknown

/** A real server that plays a service, well or badly. */
export interface FakeService {
  readonly url: string
  readonly seen: Seen[]
  /** How it answers from now on. */
  behave(behaviour: Behaviour): void
  /** Cuts every connection, as a killed process does. */
  cut(): void
  stop(): Promise<void>
}

export async function startFakeService(first: Behaviour): Promise<FakeService> {
  const seen: Seen[] = []
  let behaviour = first
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { method = '', url: path = '', headers } = request
    const call = { method, path, headers, body: Buffer.concat(chunks).toString() }
    seen.push(call)
    behaviour(call, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    behave: (next) => {
      behaviour = next
    },
    cut: () => server.closeAllConnections(),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
