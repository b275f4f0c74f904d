import type { JourneyName } from '@bulkhead/types'
import type { Second } from '../feed/journey-seconds.ts'
import { type Effect, effects, triesOf } from './share-path.ts'

/** How a journey goes now. */
export interface Lately {
  /** The share of those who got what they came for, also from memory or late. */
  readonly successPercent: number
  readonly p95Ms: number
  /** What most of them met. */
  readonly mostly: Effect
}

const latelyMs = 5_000

/** Of the last five seconds together: one second of few shoppers says little. */
export function lately(seconds: readonly Second[], journey: JourneyName, nowMs: number): Lately | undefined {
  const figures = seconds
    .filter(({ atMs }) => atMs > nowMs - latelyMs - 1_000)
    .flatMap((second) => second.journeys[journey] ?? [])
  const tries = figures.reduce((sum, second) => sum + triesOf(second), 0)
  if (tries === 0) return undefined
  const count = (effect: Effect) => figures.reduce((sum, second) => sum + second[effect], 0)
  const byCount = [...effects].sort((a, b) => count(b) - count(a))
  return {
    successPercent: (100 * (tries - count('failed'))) / tries,
    p95Ms: Math.max(...figures.map(({ p95Ms }) => p95Ms)),
    mostly: byCount[0] ?? 'ok',
  }
}
