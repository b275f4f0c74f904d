import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { publishWaiting } from './outbox.ts'
import type { Publisher } from './publisher.ts'

export interface Relay {
  /** Something was committed: look now, and not at the next poll. */
  wake(): void
  /** Finishes what it is at. */
  stop(): Promise<void>
}

/** What a process committed and died before it could wake its relay is found by looking. */
const pollMs = 500

export function startRelay(db: Pool, publisher: Publisher): Relay {
  const stopping = new AbortController()
  let rest = new AbortController()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      rest = new AbortController()
      const isMore = await publishWaiting(db, publisher).catch((error: unknown) => {
        console.error('the outbox waits:', error instanceof Error ? error.message : error)
        return false
      })
      if (!isMore) await delay(pollMs, undefined, { signal: rest.signal }).catch(() => undefined)
    }
  }

  const running = run()
  return {
    wake: () => rest.abort(),
    stop: () => {
      stopping.abort()
      rest.abort()
      return running
    },
  }
}
