import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { reachingSocket } from './reaching-socket.ts'

export interface ListenOptions {
  readonly url: string
  readonly name: string
  readonly channel: string
  readonly onNotification: (payload: string) => void
  /** Called after each connect: what was notified while there was no connection is lost, so look for yourself. */
  readonly onConnected: () => void
}

/**
 * Listens to Postgres' NOTIFY (https://www.postgresql.org/docs/current/sql-notify.html) on a connection of its own,
 * and connects again, with a growing delay of at most a second, for as long as it takes.
 */
export function listen(options: ListenOptions): { stop(): Promise<void> } {
  const controller = new AbortController()
  const done = listenUntil(controller.signal, options)
  return {
    stop: () => {
      controller.abort()
      return done
    },
  }
}

async function listenUntil(stopped: AbortSignal, options: ListenOptions): Promise<void> {
  let waitMs = 50
  while (!stopped.aborted) {
    const connected = await listenOnce(stopped, options)
    waitMs = connected ? 50 : Math.min(waitMs * 2, 1_000)
    await delay(waitMs, undefined, { signal: stopped }).catch(() => undefined)
  }
}

/** Returns, when the connection has ended, whether there was one. */
async function listenOnce(stopped: AbortSignal, options: ListenOptions): Promise<boolean> {
  const { url, name, channel, onNotification, onConnected } = options
  const client = new Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    stream: () => reachingSocket(1_000),
    keepAlive: true,
    // Who only listens would else notice after two hours that the server is gone.
    keepAliveInitialDelayMillis: 5_000,
    query_timeout: 2_000,
  })
  const end = () => void client.end().catch(() => undefined)
  const ended = new Promise((resolve) => client.once('end', resolve))
  client.on('notification', ({ payload }) => onNotification(payload ?? ''))
  client.on('error', end)
  try {
    await client.connect()
    stopped.addEventListener('abort', end, { once: true })
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    onConnected()
    if (stopped.aborted) end()
    await ended
    return true
  } catch {
    end()
    return false
  } finally {
    stopped.removeEventListener('abort', end)
  }
}
