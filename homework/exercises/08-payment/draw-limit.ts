import { integer } from '../../src/exercise/chance.ts'
import { knobs } from './knobs.ts'

export interface Limit {
  /** What the submission is told as LIMIT_CENTS: another in each run. */
  readonly limitCents: number
  /** The most that one payment may be. */
  readonly mostCents: number
}

/** A range may hold none that is wanted. */
const mostTries = 100

/** Around the limit nobody loses a cent who counts in fractions of dollars: that they lose some elsewhere is for another check. */
export function drawLimit(random: () => number): Limit {
  const { least, most } = knobs.limitCents
  for (let tries = 1; ; tries += 1) {
    const limitCents = integer(random, [least, most])
    const mostCents = knobs.theLimitIs === 'taken' ? limitCents : limitCents - 1
    if (tries === mostTries || [mostCents, mostCents + 1].every(survivesDollars)) return { limitCents, mostCents }
  }
}

function survivesDollars(cents: number): boolean {
  return Math.trunc((cents / 100) * 100) === cents
}
