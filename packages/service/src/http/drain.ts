import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * Returns how to close a server: it refuses new connections, lets running requests end, and cuts what isn't done after
 * `drainMs`. A client keeps its connection for its next request, and would so hold the server open: each answer that is
 * still to come says that it is the connection's last, and a stream that ends takes its connection along.
 */
export function drainable(server: Server, drainMs: number): () => Promise<void> {
  const open = new Set<ServerResponse>()
  let closing = false

  server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    open.add(response)
    if (closing) sayLast(response)
    response.once('close', () => {
      open.delete(response)
      if (closing) socket.end()
    })
  })

  return async () => {
    closing = true
    for (const response of open) sayLast(response)
    const closed = once(server, 'close')
    server.close()
    const cut = setTimeout(() => server.closeAllConnections(), drainMs)
    await closed
    clearTimeout(cut)
  }
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}
