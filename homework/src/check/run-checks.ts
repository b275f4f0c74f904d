import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Check, Exercise } from '../exercise/exercise.ts'
import type { CheckResult, ExerciseResult } from '../exercise/result.ts'
import type { Workbench } from '../exercise/workbench.ts'
import { exercisesFolder } from '../folders.ts'
import { inOrder } from './in-order.ts'
import { lackedBy, lackingHere } from './lacking.ts'
import { lookAt } from './look-at.ts'
import { createRepeatable } from './repeatable.ts'
import { resultOf } from './result-of.ts'

/** One look at one submission. */
export interface CheckRun extends Pick<Workbench, 'folder' | 'project' | 'trials' | 'signal'> {
  readonly seed: number
  /** Only these, and what they come after; all of them, unless said. */
  readonly only?: readonly string[]
  /** Told before each check, and after it. */
  readonly onCheck?: (check: Check<unknown>, result: CheckResult | undefined) => void
  /** Told what went wrong on our side after the last check, which changes no result. */
  readonly onTrouble?: (sentence: string) => void
}

/**
 * Runs an exercise's checks, those first that others come after. What is not the submission's own doing is an `error`; it throws
 * only what aborted it.
 */
export async function runChecks<Site>(exercise: Exercise<Site>, run: CheckRun): Promise<ExerciseResult> {
  const began = performance.now()
  const checks = inOrder(exercise.checks, run.only)
  const results = await resultsOf(exercise, checks, run)
  return {
    exercise: exercise.folder,
    title: exercise.title,
    points: results.reduce((sum, { points }) => sum + points, 0),
    max: results.reduce((sum, { max }) => sum + max, 0),
    seed: run.seed,
    trials: run.trials,
    checks: results,
    ms: Math.round(performance.now() - began),
  }
}

async function resultsOf<Site>(
  exercise: Exercise<Site>,
  checks: readonly Check<Site>[],
  run: CheckRun,
): Promise<CheckResult[]> {
  const { folder, project, trials, signal, seed, onCheck, onTrouble } = run
  const { random, beginAnew } = createRepeatable(seed)
  const bench: Workbench = {
    folder,
    exerciseFolder: join(exercisesFolder, exercise.folder),
    project,
    run: `r${randomBytes(6).toString('hex')}`,
    random,
    trials,
    signal,
  }
  const lacking = await lackingHere([...exercise.needs, ...checks.flatMap(({ needs = [] }) => needs)])
  const lacked = lackedBy(exercise, lacking)
  const looked = lacked ?? (await lookAt(exercise, { checks, bench, lacking, beginAnew, onCheck, onTrouble }))
  if (Array.isArray(looked)) return looked
  return checks.map((check) => {
    const result = resultOf(check, looked, 0)
    onCheck?.(check, result)
    return result
  })
}
