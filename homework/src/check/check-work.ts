import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Exercise } from '../exercise/exercise.ts'
import type { ExerciseResult } from '../exercise/result.ts'
import type { Ignored } from '../grade/submission/submission.ts'
import { takeExercise } from '../grade/submission/take-submission.ts'
import type { Work } from '../progress/work.ts'
import { type CheckRun, runChecks } from './run-checks.ts'

export interface WorkChecked {
  readonly result: ExerciseResult
  /** What was changed and may not be: it was left out, as it is when it counts. */
  readonly ignored: readonly Ignored[]
}

/** Checks what a student has, as it would be graded: what may be edited, laid over the starting state. */
export async function checkWork(
  exercise: Exercise,
  { submission }: Work,
  run: Omit<CheckRun, 'folder'> & { readonly start: string },
): Promise<WorkChecked> {
  const to = await mkdtemp(join(tmpdir(), 'bulkhead-check-'))
  try {
    const { folder, editable } = exercise
    const { copy, ignored } = await takeExercise({ folder, editable, start: run.start }, submission, to)
    return { result: await runChecks(exercise, { ...run, folder: copy }), ignored }
  } finally {
    await rm(to, { recursive: true, force: true })
  }
}
