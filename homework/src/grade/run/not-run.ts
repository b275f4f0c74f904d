import type { Exercise } from '../../exercise/exercise.ts'
import type { CheckResult, ExerciseResult } from '../../exercise/result.ts'

export interface Run {
  readonly seed: number
  readonly trials: number
}

/** The result of an exercise whose checks were not run, for one reason. */
export function notRun(exercise: Exercise, run: Run, check: Pick<CheckResult, 'status' | 'reason'>): ExerciseResult {
  const checks = exercise.checks.map(({ id, title, points }) => ({
    id,
    title,
    points: 0,
    max: points,
    ms: 0,
    ...check,
  }))
  return {
    exercise: exercise.folder,
    title: exercise.title,
    points: 0,
    max: checks.reduce((sum, { max }) => sum + max, 0),
    seed: run.seed,
    trials: run.trials,
    checks,
    ms: 0,
  }
}
