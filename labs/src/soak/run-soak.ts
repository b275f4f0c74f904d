import { setTimeout as delay } from 'node:timers/promises'
import { Refused, type RunningStore } from '@bulkhead/tools'
import { checkPromises } from '../isolation/promises.ts'
import { whenWell } from '../isolation/well.ts'
import { setStage } from '../load/stage.ts'
import type { SoakRequest } from './arguments.ts'
import { makeFaults } from './make-faults.ts'
import { planSoak } from './plan.ts'
import { conclude, type SoakReport } from './report.ts'
import { steadyMemory } from './steady-memory.ts'

/** A process that has just come under load takes memory for a minute, whatever was broken: both looks are at warm ones. */
const warmAfterMs = 60_000
const steadyForMs = 5_000
const steadyWithinMs = 60_000
const wellForMs = 5_000
const wellWithinMs = 90_000
const settleWithinMs = 30_000

/** Shoppers come throughout, while one thing after another breaks and is healed. @throws Refused when it can't begin */
export async function runSoak(store: RunningStore, request: SoakRequest, signal: AbortSignal): Promise<SoakReport> {
  const { seed, durationMs } = request
  const startedAt = new Date().toISOString()
  const stage = await setStage(store)
  const stockBefore = await stage.shelf.available()
  const crowd = stage.gatherCrowd()
  try {
    const begun = performance.now()
    const steady = { since: begun, forMs: steadyForMs, until: begun + steadyWithinMs, signal }
    if ((await whenWell(crowd, steady)) === undefined) throw new Refused('The store was not steady before.')
    await delay(warmAfterMs, undefined, { signal })
    const before = await steadyMemory(store, signal)
    const faults = await makeFaults(store, planSoak(seed, durationMs, store), signal)
    const healed = performance.now()
    const well = { since: healed, forMs: wellForMs, until: healed + wellWithinMs, signal }
    const wellAtTheEnd = (await whenWell(crowd, well)) !== undefined
    await delay(warmAfterMs, undefined, { signal })
    const after = await steadyMemory(store, signal)
    crowd.close()
    const promises = await checkPromises(await crowd.settle(settleWithinMs), stage.shelf, stockBefore)
    return conclude({ startedAt, seed, faults, promises, wellAtTheEnd, memory: { before, after } })
  } finally {
    crowd.close()
    await crowd.settle(0)
    await stage.close()
  }
}
