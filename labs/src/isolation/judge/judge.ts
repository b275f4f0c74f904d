import { type Attempt, journeys } from '@bulkhead/shoppers'
import type { Fault, Target } from '@bulkhead/tools'
import type { Prediction } from '../predictions/prediction.ts'
import type { FaultReport, PromisesReport } from '../report/report.ts'
import { timelineOf } from '../report/timeline.ts'
import { judgeJourney } from './judge-journey.ts'
import { complaintsAboutPromises } from './judge-promises.ts'
import { lastHurt, type Marks, windowsOf } from './marks.ts'

/** All that was seen of one fault. */
export interface Observed {
  readonly target: Target
  readonly fault: Fault
  readonly prediction: Prediction
  readonly attempts: readonly Attempt[]
  readonly marks: Marks
  readonly promises: PromisesReport
}

/** Those that end by themselves: a restart policy heals them. */
const brief: readonly Fault[] = ['crash', 'leak']
const healLimitMs = 5_000
/** It replays its log before it answers. */
const brokerHealLimitMs = 15_000

export function healLimitOf(target: Target): number {
  return target === 'rabbitmq' ? brokerHealLimitMs : healLimitMs
}

export function judge({ target, fault, prediction, attempts, marks, promises }: Observed): FaultReport {
  const lasts = brief.includes(fault) ? 'briefly' : 'throughout'
  const windows = windowsOf(marks, attempts)
  const judged = journeys.map((journey) => {
    const own = attempts.filter((attempt) => attempt.journey === journey)
    return judgeJourney({ journey, predicted: prediction[journey], attempts: own, marks, windows, lasts })
  })
  const healedAfterMs = healingTime(attempts, lasts === 'briefly' ? marks.breakDone : marks.healBegun)
  const limit = healLimitOf(target)
  const complaints = [
    ...judged.flatMap(({ complaint }) => complaint ?? []),
    ...(healedAfterMs > limit ? [`It took ${(healedAfterMs / 1_000).toFixed(1)} s until all was well again.`] : []),
    ...complaintsAboutPromises(promises),
  ]
  return {
    target,
    fault,
    verdict: complaints.length === 0 ? 'as predicted' : 'not as predicted',
    complaints,
    journeys: judged.map(({ complaint: _, ...report }) => report),
    healedAfterMs,
    healLimitMs: limit,
    promises,
    timeline: timelineOf(attempts, marks),
  }
}

function healingTime(attempts: readonly Attempt[], since: number): number {
  return Math.max(0, (lastHurt(attempts) ?? since) - since)
}
