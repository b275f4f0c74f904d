import { setTimeout as delay } from 'node:timers/promises'
import { promptMs } from '@bulkhead/shoppers'
import type { Crowd } from '../load/crowd.ts'
import { lastHurt } from './judge/marks.ts'

export interface WellWait {
  /** Nobody may be hurt from here on, for `forMs`. */
  readonly since: number
  readonly forMs: number
  /** When to give up. */
  readonly until: number
  readonly signal: AbortSignal
}

const lookAgainAfterMs = 50

/** Waits until nobody was hurt, or waited for longer than usual, for a while. @returns since when, or nothing if it never was so */
export async function whenWell(crowd: Crowd, { since, forMs, until, signal }: WellWait): Promise<number | undefined> {
  for (;;) {
    const now = performance.now()
    const wellSince = Math.max(since, lastHurt(crowd.attempts) ?? since)
    const stuck = crowd.waiting().some((arrivedAt) => now - arrivedAt > promptMs * 2)
    if (!stuck && now - wellSince >= forMs) return wellSince
    if (now > until) return undefined
    await delay(lookAgainAfterMs, undefined, { signal })
  }
}
