import type { Attempt } from '@bulkhead/shoppers'
import type { Span } from './window.ts'

/** What happened when, as `performance.now()` counts. */
export interface Marks {
  /** From here on the store was steady. */
  readonly steadyFrom: number
  readonly breakBegun: number
  readonly breakDone: number
  readonly healBegun: number
  readonly end: number
}

export interface Windows {
  readonly before: Span
  readonly during: Span
  readonly after: Span
}

/** When the last of those who were hurt was done: confirmed late, or told no. None where nobody was hurt. */
export function lastHurt(attempts: readonly Attempt[]): number | undefined {
  let last: number | undefined
  for (const { effect, arrivedAt, tookMs } of attempts) {
    if (effect !== 'ok') last = Math.max(last ?? 0, arrivedAt + tookMs)
  }
  return last
}

/** The fault's window begins with the command that breaks, and ends with the one that heals; `after` begins when all is well. */
export function windowsOf({ steadyFrom, breakBegun, healBegun, end }: Marks, attempts: readonly Attempt[]): Windows {
  const wellFrom = Math.max(healBegun, lastHurt(attempts) ?? healBegun)
  return {
    before: { from: steadyFrom, to: breakBegun },
    during: { from: breakBegun, to: healBegun },
    after: { from: wellFrom, to: end },
  }
}
