import { type Attempt, journeys } from '@bulkhead/shoppers'
import type { Fault, Target } from '@bulkhead/tools'
import type { Prediction } from '../predictions/prediction.ts'
import type { FaultReport } from '../report/report.ts'
import { timelineOf } from '../report/timeline.ts'
import { healLimitOf } from './judge.ts'
import { lastHurt } from './marks.ts'
import { describeWindow } from './window.ts'

interface Unsteady {
  readonly target: Target
  readonly fault: Fault
  readonly prediction: Prediction
}

/** The store was not steady before anything was broken: whatever came after would say nothing about the fault. */
export function notMeasured({ target, fault, prediction }: Unsteady, attempts: readonly Attempt[]): FaultReport {
  const arrivals = attempts.map(({ arrivedAt }) => arrivedAt)
  const [first, last] = [Math.min(...arrivals), Math.max(...arrivals)]
  const marks = { steadyFrom: first, breakBegun: last, breakDone: last, healBegun: last, end: last }
  const nobody = describeWindow([])
  return {
    target,
    fault,
    verdict: 'not measured',
    complaints: [`The store was not steady before: ${hurtOnes(attempts)}.`],
    journeys: journeys.map((journey) => ({
      journey,
      predicted: prediction[journey],
      observed: 'ok',
      asPredicted: false,
      before: describeWindow(attempts.filter((attempt) => attempt.journey === journey)),
      during: nobody,
      after: nobody,
    })),
    healLimitMs: healLimitOf(target),
    promises: { accepted: 0, confirmed: 0, doubled: 0, unanswered: 0, stockExpected: 0, stockFound: 0 },
    timeline: timelineOf(attempts, marks),
  }
}

function hurtOnes(attempts: readonly Attempt[]): string {
  const hurt = journeys.flatMap((journey) => {
    const own = attempts.filter((attempt) => attempt.journey === journey && attempt.effect !== 'ok')
    return lastHurt(own) === undefined ? [] : [`${journey} ${own.length} times`]
  })
  return hurt.length === 0 ? 'some were never answered' : `hurt were ${hurt.join(', ')}`
}
