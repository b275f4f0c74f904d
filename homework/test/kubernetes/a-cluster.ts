import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'
import { z } from 'zod'
import { exercise } from '../../exercises/09-kubernetes/exercise.ts'
import { type CheckRun, runChecks } from '../../src/check/run-checks.ts'
import { solutionsFolder } from '../../src/folders.ts'

const standIn = fileURLToPath(new URL('stand-in', import.meta.url))
const call = z.array(z.string())

/** A cluster that a stand-in for kubectl plays, well unless it is said what goes wrong. */
export function aCluster(plays = 'well') {
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-stand-in-'))
  vi.stubEnv('PATH', `${standIn}${delimiter}${process.env.PATH}`)
  vi.stubEnv('HOMEWORK_CLUSTER', 'kind-course')
  vi.stubEnv('STAND_IN', folder)
  vi.stubEnv('STAND_IN_PLAYS', plays)

  function linesOf(name: string): unknown[] {
    const file = join(folder, name)
    if (!existsSync(file)) return []
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    return lines.map((line): unknown => JSON.parse(line))
  }

  return {
    /** How kubectl was called, each time. */
    calls: () => z.array(call).parse(linesOf('calls.jsonl')),
    /** What was put into the cluster. */
    applied: () => z.array(z.looseObject({ kind: z.string() })).parse(linesOf('applied.jsonl')),
    remove: () => {
      vi.unstubAllEnvs()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What waits for minutes waits for seconds: whenever somebody looks at the clock, it is much later. */
export function letTimeFly(): void {
  let now = performance.now()
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 40_000))
}

/** The solution of the exercise, checked. */
export function checkSolution(run: Partial<CheckRun> = {}) {
  const folder = join(solutionsFolder, exercise.folder)
  const signal = new AbortController().signal
  return runChecks(exercise, { folder, project: 'none', seed: 7, trials: 1, signal, ...run })
}
