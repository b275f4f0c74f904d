import { setTimeout as delay } from 'node:timers/promises'
import type { Fault, Target } from '@bulkhead/tools'
import type { Crowd } from '../load/crowd.ts'
import type { Stage } from '../load/stage.ts'
import { healLimitOf, judge } from './judge/judge.ts'
import type { Marks } from './judge/marks.ts'
import { notMeasured } from './judge/not-measured.ts'
import type { Prediction } from './predictions/prediction.ts'
import { checkPromises } from './promises.ts'
import type { FaultReport } from './report/report.ts'
import { whenWell } from './well.ts'

/** One fault of one target, and how it is made and healed. */
export interface Case {
  readonly target: Target
  readonly fault: Fault
  readonly prediction: Prediction
  breaks(): Promise<unknown>
  /** Heals whatever there is to heal, also when nothing is broken. */
  heals(): Promise<unknown>
}

export interface Surroundings {
  readonly stage: Stage
  /** How long the fault lasts. */
  readonly faultMs: number
  /** Ends the experiment at once; what is broken is healed all the same. */
  readonly signal: AbortSignal
  /** Hears what goes on. */
  readonly onPhase: (phase: Phase) => void
}

export type Phase = 'before' | 'during' | 'after' | 'counting'

const steadyForMs = 3_000
const steadyWithinMs = 30_000
const wellForMs = 2_000
/** Past its limit a healing has failed, and is watched a little longer to see whether it comes at all. */
const overtimeMs = 15_000
const settleWithinMs = 15_000

/** Watches shoppers before, during and after one fault. */
export async function experiment(given: Case, around: Surroundings): Promise<FaultReport> {
  const { stage, signal } = around
  const stockBefore = await stage.shelf.available()
  const crowd = stage.gatherCrowd()
  try {
    const marks = await breakAndHeal(given, crowd, around)
    if (!marks) return notMeasured(given, crowd.attempts)
    crowd.close()
    around.onPhase('counting')
    const purchases = await crowd.settle(settleWithinMs)
    signal.throwIfAborted()
    const promises = await checkPromises(purchases, stage.shelf, stockBefore)
    return judge({ ...given, attempts: crowd.attempts, marks, promises })
  } finally {
    crowd.close()
    await crowd.settle(0)
  }
}

async function breakAndHeal(given: Case, crowd: Crowd, around: Surroundings): Promise<Marks | undefined> {
  const { signal, onPhase, faultMs } = around
  onPhase('before')
  const begun = performance.now()
  const steady = { since: begun, forMs: steadyForMs, until: begun + steadyWithinMs, signal }
  const steadyFrom = await whenWell(crowd, steady)
  if (steadyFrom === undefined) return undefined
  let healed = false
  try {
    onPhase('during')
    const breakBegun = performance.now()
    await given.breaks()
    const breakDone = performance.now()
    await delay(faultMs, undefined, { signal })
    onPhase('after')
    const healBegun = performance.now()
    await given.heals()
    healed = true
    const until = healBegun + healLimitOf(given.target) + overtimeMs
    await whenWell(crowd, { since: healBegun, forMs: wellForMs, until, signal })
    return { steadyFrom, breakBegun, breakDone, healBegun, end: performance.now() }
  } finally {
    if (!healed) await given.heals()
  }
}
