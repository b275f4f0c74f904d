import { type Attempt, type Effect, type Journey, journeys } from '@bulkhead/shoppers'

export interface Stretch {
  readonly from: number
  readonly to: number
  readonly effect: Effect
  readonly tookMs?: number
}

/** Someone came each 50 ms, and this is what they met. */
export function attemptsOf(journey: Journey, ...stretches: readonly Stretch[]): Attempt[] {
  return stretches.flatMap(({ from, to, effect, tookMs = 10 }) =>
    Array.from({ length: Math.round((to - from) / 50) }, (_, index) => ({
      journey,
      arrivedAt: from + index * 50,
      tookMs,
      effect,
    })),
  )
}

/** Steady from 0, broken from 4,000 (which takes 200 ms), healed at 10,000, watched until 15,000. */
export const marks = { steadyFrom: 0, breakBegun: 4_000, breakDone: 4_200, healBegun: 10_000, end: 15_000 }

/** All six journeys, well throughout but for those that are given. */
export function visitsOf(hurt: Partial<Record<Journey, readonly Stretch[]>>): Attempt[] {
  const well: Stretch = { from: 0, to: marks.end, effect: 'ok' }
  return journeys.flatMap((journey) => attemptsOf(journey, ...(hurt[journey] ?? [well])))
}

/** Hurt for as long as the fault lasted, and for `afterMs` more. */
export function hurtThroughout(effect: Effect, afterMs = 0): Stretch[] {
  const until = marks.healBegun + afterMs
  return [
    { from: 0, to: marks.breakBegun, effect: 'ok' },
    { from: marks.breakBegun, to: until, effect },
    { from: until, to: marks.end, effect: 'ok' },
  ]
}
