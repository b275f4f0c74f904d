import { type Attempt, type Effect, type Journey, promptMs } from '@bulkhead/shoppers'
import type { JourneyReport } from '../report/report.ts'
import type { Marks, Windows } from './marks.ts'
import { describeWindow, p95, percentOf, within } from './window.ts'

export interface JourneyCase {
  readonly journey: Journey
  readonly predicted: Effect
  /** Of this journey alone. */
  readonly attempts: readonly Attempt[]
  readonly marks: Marks
  readonly windows: Windows
  /** A brief fault heals by itself within its window: it must bite somebody, not everybody. */
  readonly lasts: 'throughout' | 'briefly'
}

export interface JudgedJourney extends JourneyReport {
  readonly complaint?: string
}

/** An unaffected journey succeeds at least so often … */
const wellPercent = 99.5
/** … and its p95 is at most so many times what it was before. A tenth of a shopper's patience nobody could tell. */
const slowerAtMost = 3
const noticeableMs = 150
/** A fault that lasts hurts at least so many of those that it must hurt. */
const bitesPercent = 90

/** Whether a fault did to a journey what it had to: no more, and no less. */
export function judgeJourney(given: JourneyCase): JudgedJourney {
  const { journey, predicted, attempts, windows } = given
  const during = within(attempts, windows.during)
  const observed = observe(during)
  const complaint = complaintAbout(given, observed)
  return {
    journey,
    predicted,
    observed,
    asPredicted: complaint === undefined,
    before: describeWindow(within(attempts, windows.before)),
    during: describeWindow(during),
    after: describeWindow(within(attempts, windows.after)),
    ...(complaint !== undefined && { complaint }),
  }
}

function observe(during: readonly Attempt[]): Effect {
  if (percentOf(during, ({ effect }) => effect !== 'failed') < wellPercent) return 'failed'
  return percentOf(during, ({ effect }) => effect === 'ok') < wellPercent ? 'degraded' : 'ok'
}

function complaintAbout(given: JourneyCase, observed: Effect): string | undefined {
  const { journey, predicted } = given
  if (observed !== predicted) return `${journey} was to be ${predicted}, and was ${observed}.`
  return predicted === 'ok' ? complaintAboutSpeed(given) : complaintAboutBite(given)
}

function complaintAboutSpeed({ journey, attempts, windows }: JourneyCase): string | undefined {
  const [before, during] = [windows.before, windows.during].map((window) => p95(within(attempts, window)))
  const limit = Math.max(noticeableMs, slowerAtMost * (before ?? 0))
  if (during === undefined || during <= limit) return undefined
  return `${journey} was to be ok, and its p95 went from ${before?.toFixed(0)} to ${during.toFixed(0)} ms.`
}

/** Who came last before the healing may have been served by it. */
function complaintAboutBite({ journey, predicted, attempts, marks, lasts }: JourneyCase): string | undefined {
  if (lasts === 'briefly') return undefined
  const held = within(attempts, { from: marks.breakDone, to: marks.healBegun - promptMs })
  const hurt = percentOf(held, ({ effect }) => effect === predicted)
  if (hurt >= bitesPercent) return undefined
  return `${journey} was to be ${predicted} throughout, and was for ${hurt.toFixed(0)} % of those who came.`
}
