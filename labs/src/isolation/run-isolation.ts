import { breakTarget, healTargets, type RunningStore } from '@bulkhead/tools'
import { setStage } from '../load/stage.ts'
import { architectureOf } from '../store/architecture.ts'
import type { IsolationRequest } from './arguments.ts'
import { type Cell, chooseCells } from './choose-cells.ts'
import { type Case, experiment } from './experiment.ts'
import { predict } from './predictions/predict.ts'
import { conclude } from './report/conclude.ts'
import type { Architecture, FaultReport, IsolationReport } from './report/report.ts'
import { createProgress, phaseInWords } from './say/progress.ts'
import { faultLines } from './say/table.ts'

/** Makes each fault that was asked for, one after another, and says what each did. @throws Refused when it can't begin */
export async function runIsolation(
  store: RunningStore,
  request: IsolationRequest,
  signal: AbortSignal,
): Promise<IsolationReport> {
  const startedAt = new Date()
  const { faultMs } = request
  const cells = chooseCells(request.targets, request.faults, store)
  const architecture = await architectureOf(store)
  const stage = await setStage(store)
  const progress = createProgress()
  const faults: FaultReport[] = []
  try {
    for (const [index, cell] of cells.entries()) {
      const name = `${cell.target} ${cell.fault}`
      console.log(`\n${name} (${index + 1} of ${cells.length})`)
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
    return conclude({ startedAt, architecture, mode: store.mode, faults })
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
