import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Exercise } from '../exercise/exercise.ts'
import type { ExerciseResult } from '../exercise/result.ts'
import type { Refusal } from '../grade/compose/refusal.ts'
import { notRun } from '../grade/run/not-run.ts'
import { settleFiles } from '../grade/run/settle-files.ts'
import type { Ignored } from '../grade/submission/submission.ts'
import { takeExercise } from '../grade/submission/take-submission.ts'
import type { Work } from '../progress/work.ts'
import { type CheckRun, runChecks } from './run-checks.ts'

export interface WorkChecked {
  readonly result: ExerciseResult
  /** What was changed and may not be: it was left out, as it is when it counts. */
  readonly ignored: readonly Ignored[]
  /** What a compose file asks for and may not have: then nothing was run. */
  readonly refusals: readonly Refusal[]
}

/** Checks what a student has, as it would be graded: what may be edited, laid over the starting state. */
export async function checkWork(
  exercise: Exercise,
  { submission }: Work,
  run: Omit<CheckRun, 'folder'> & { readonly start: string },
): Promise<WorkChecked> {
  const to = await mkdtemp(join(tmpdir(), 'bulkhead-check-'))
  try {
    const place = { folder: exercise.folder, editable: exercise.editable, start: run.start }
    const { copy, ignored } = await takeExercise(place, submission, to)
    const refusals = await settleFiles(copy, exercise, place.start)
    const result =
      refusals.length > 0
        ? notRun(exercise, run, { status: 'fail', reason: 'It was not run.' })
        : await runChecks(exercise, { ...run, folder: copy })
    return { result, ignored, refusals }
  } finally {
    await rm(to, { recursive: true, force: true })
  }
}
