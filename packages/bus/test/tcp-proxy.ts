import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server that a test can cut, or hold so that nothing comes through. */
export interface TcpProxy {
  readonly port: number
  /** How many connections were turned away. */
  readonly refused: number
  /** Closes all connections, and takes no new ones until `mend`. */
  cut(): void
  /** Nothing comes through any more, but nothing is closed: what a paused server looks like. */
  hold(): void
  mend(): void
  close(): void
}

export async function startTcpProxy({ hostname, port: targetPort }: URL, defaultPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let refused = 0
  let state: 'open' | 'cut' | 'held' = 'open'

  const server = createServer((client) => {
    if (state === 'cut') {
      refused += 1
      client.destroy()
      return
    }
    const upstream = connect(Number(targetPort || defaultPort), hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.pipe(to)
      if (state === 'held') from.pause()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    port,
    get refused() {
      return refused
    },
    cut: () => {
      state = 'cut'
      for (const socket of sockets) socket.destroy()
    },
    hold: () => {
      state = 'held'
      for (const socket of sockets) socket.pause()
    },
    mend: () => {
      state = 'open'
      for (const socket of sockets) socket.resume()
    },
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
