import { breakTarget, healTargets, type RunningStore } from '@bulkhead/tools'
import { setStage } from '../load/stage.ts'
import { architectureOf } from '../store/architecture.ts'
import type { IsolationRequest } from './arguments.ts'
import type { Cell } from './choose-cells.ts'
import { type Case, experiment } from './experiment.ts'
import { predict } from './predictions/predict.ts'
import type { Architecture, FaultReport, StoreReport } from './report/report.ts'
import { createProgress, phaseInWords } from './say/progress.ts'
import { faultLines } from './say/table.ts'

/** What is made of one store, and how. */
export interface Session {
  readonly request: IsolationRequest
  readonly cells: readonly Cell[]
  readonly signal: AbortSignal
}

/** Makes these faults, one after another, and says what each did. @throws Refused when it can't begin */
export async function runIsolation(store: RunningStore, { request, cells, signal }: Session): Promise<StoreReport> {
  const begun = performance.now()
  const { faultMs } = request
  const architecture = await architectureOf(store)
  const stage = await setStage(store)
  const progress = createProgress()
  const faults: FaultReport[] = []
  try {
    for (const [index, cell] of cells.entries()) {
      const name = `${cell.target} ${cell.fault}`
      console.log(`\n${architecture}: ${name} (${index + 1} of ${cells.length})`)
      const report = await experiment(caseOf(store, cell, architecture, request), {
        stage,
        faultMs,
        signal,
        onPhase: (phase) => progress.say(phaseInWords(phase, name, faultMs)),
      })
      progress.done()
      for (const line of faultLines(report)) console.log(line)
      faults.push(report)
    }
    return { architecture, mode: store.mode, tookMs: performance.now() - begun, faults }
  } finally {
    await stage.close()
  }
}

function caseOf(
  store: RunningStore,
  { target, fault }: Cell,
  architecture: Architecture,
  { mode, pretend }: IsolationRequest,
): Case {
  return {
    target,
    fault,
    prediction: predict(architecture, target, fault),
    breaks: async () => {
      if (!pretend) await breakTarget(store, { target, fault, options: {}, mode })
    },
    heals: () => healTargets(store, [target]),
  }
}
