import { setTimeout as delay } from 'node:timers/promises'
import { breakTarget, healTargets, Refused, type RunningStore } from '@bulkhead/tools'
import type { PlannedFault } from './plan.ts'
import type { SoakedFault } from './report.ts'

/** Breaks and heals one thing after another at the planned times, and says so. What is broken is healed when it is stopped. */
export async function makeFaults(
  store: RunningStore,
  plan: readonly PlannedFault[],
  signal: AbortSignal,
): Promise<readonly SoakedFault[]> {
  const begun = performance.now()
  const made: SoakedFault[] = []
  const until = (ms: number) => delay(Math.max(0, begun + ms - performance.now()), undefined, { signal })
  for (const planned of plan) {
    const { target, fault, breakAtMs, healAtMs } = planned
    await until(breakAtMs)
    const name = `${clock(breakAtMs)}  ${target} ${fault}`
    try {
      await breakTarget(store, { target, fault, options: {}, mode: store.mode })
      console.log(`${name}, for ${((healAtMs - breakAtMs) / 1_000).toFixed(1)} s`)
      made.push(planned)
      await until(healAtMs)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      console.log(`${name}: skipped, ${error.message}`)
      made.push({ ...planned, skipped: error.message })
    } finally {
      await healTargets(store, [target])
    }
  }
  return made
}

/** Minutes and seconds since the first fault. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
