import type { Effect, Journey } from '@bulkhead/shoppers'
import type { Fault, Mode, Target } from '@bulkhead/tools'
import type { Machine } from '../../machine.ts'

export type Architecture = 'microservices' | 'monolith'

/** `not measured`: the store was not steady before, so nothing can be said. */
export type Verdict = 'as predicted' | 'not as predicted' | 'not measured'

/** What `reports/isolation.json` holds, and `reports/isolation.html` shows. Times are RFC 3339, durations milliseconds. */
export interface IsolationReport {
  readonly startedAt: string
  readonly finishedAt: string
  readonly machine: Machine
  /** Shoppers a second who come for each journey. */
  readonly arrivalsPerSecond: Readonly<Record<Journey, number>>
  /** One of them, or both architectures one after the other. */
  readonly stores: readonly StoreReport[]
  readonly verdict: Verdict
  /** All of it in a sentence or two. */
  readonly sentence: string
}

export interface StoreReport {
  readonly architecture: Architecture
  /** None where there was no such store to break. */
  readonly mode?: Mode | undefined
  readonly tookMs: number
  readonly faults: readonly FaultReport[]
  /** Why there was none. */
  readonly missing?: string | undefined
}

export interface FaultReport {
  readonly target: Target
  readonly fault: Fault
  readonly verdict: Verdict
  /** Why it is not as predicted, or was not measured: a sentence each. Empty when all is as predicted. */
  readonly complaints: readonly string[]
  readonly journeys: readonly JourneyReport[]
  /** From the moment it was told to heal (or, where a fault heals itself, from when it struck) until all was well. */
  readonly healedAfterMs?: number | undefined
  readonly healLimitMs: number
  readonly promises: PromisesReport
  readonly timeline: Timeline
}

export interface JourneyReport {
  readonly journey: Journey
  readonly predicted: Effect
  readonly observed: Effect
  readonly asPredicted: boolean
  readonly before: WindowReport
  readonly during: WindowReport
  readonly after: WindowReport
}

/** What shoppers met who arrived in a window. `degraded` are among those who succeeded. */
export interface WindowReport {
  readonly attempts: number
  readonly successPercent: number
  readonly degradedPercent: number
  readonly p95Ms: number
}

/** Orders that were answered 202, and what became of them. */
export interface PromisesReport {
  readonly accepted: number
  readonly confirmed: number
  readonly doubled: number
  /** Checkouts that got no answer and made an order all the same, each one at most. */
  readonly unanswered: number
  readonly stockExpected: number
  readonly stockFound: number
}

/** For the strip charts: zero is the moment of the break, so that what was before is negative. */
export interface Timeline {
  readonly bucketMs: number
  readonly brokenAtMs: number
  readonly healedAtMs: number
  readonly buckets: readonly Bucket[]
}

export interface Bucket {
  readonly startMs: number
  readonly journeys: Readonly<Record<Journey, BucketFigures>>
}

export interface BucketFigures {
  readonly ok: number
  readonly degraded: number
  readonly failed: number
  /** None where nobody came. */
  readonly p95Ms?: number | undefined
}
