import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from '@bulkhead/types'
import type { Effect } from './effect.ts'
import { isMet } from './is-met.ts'

/** Each request, or a share of them, waits before any handler sees it. Healing lets go of those that wait. */
export function slow({ delayMs = 2_000, percent = 100, seconds }: Fault): Effect {
  const healed = new AbortController()
  return {
    fault: { kind: 'slow', delayMs, percent, seconds },
    meet: async (_request, response, next) => {
      if (!isMet(percent)) return next()
      await delay(delayMs, undefined, { signal: healed.signal }).catch(() => undefined)
      if (!response.destroyed) next()
    },
    end: () => healed.abort(),
  }
}
