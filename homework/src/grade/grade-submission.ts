import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Exercise } from '../exercise/exercise.ts'
import { attemptsIn } from './attempts.ts'
import { enginesHere } from './engines.ts'
import type { GradedExercise, HomeworkResult } from './result/homework-result.ts'
import { notGraded, totalsOf } from './result/totals.ts'
import { type Grading, gradeExercise } from './run/grade-exercise.ts'
import { starterHere } from './starter.ts'
import { readSubmission } from './submission/read-submission.ts'
import { takeSubmission } from './submission/take-submission.ts'

export interface ToGrade extends Pick<Grading, 'seed' | 'trials' | 'mayLack' | 'runExercise' | 'signal'> {
  readonly submission: string
  /** What the names of its containers begin with. */
  readonly project: string
  readonly exercises: readonly Exercise[]
  /** Where an exercise's starting state is. */
  readonly startOf: (exercise: Exercise) => string
  /** This checkout. */
  readonly root: string
  /** Told of each exercise as it is done. */
  readonly onGraded: (result: GradedExercise) => void
}

/** Grades what was handed in, an exercise after the other. @throws Refused when it can't be read at all */
export async function gradeSubmission(toGrade: ToGrade): Promise<HomeworkResult> {
  const began = Date.now()
  const scratch = await mkdtemp(join(tmpdir(), 'bulkhead-grade-'))
  try {
    const places = toGrade.exercises.map((exercise) => ({ ...exercise, start: toGrade.startOf(exercise) }))
    const taken = await takeSubmission(await readSubmission(toGrade.submission), {
      places,
      to: scratch,
      root: toGrade.root,
    })
    const exercises: GradedExercise[] = []
    const warnings = attemptsIn(taken)
    for (const [index, exercise] of toGrade.exercises.entries()) {
      const [own, place] = [taken.exercises[index], places[index]]
      if (!own || !place) throw new Error(`${exercise.folder} was not taken`)
      const graded = await gradeExercise({
        ...toGrade,
        exercise,
        place,
        taken: own,
        project: `${toGrade.project}-${exercise.number}`,
      })
      toGrade.onGraded(graded.result)
      exercises.push(graded.result)
      warnings.push(...graded.warnings)
    }
    return {
      version: 1,
      submission: basename(toGrade.submission),
      starter: await starterHere(toGrade.root),
      engines: await enginesHere(),
      seed: toGrade.seed,
      trials: toGrade.trials,
      startedAt: new Date(began).toISOString(),
      ms: Date.now() - began,
      totals: totalsOf(exercises),
      notGraded: notGraded(exercises),
      exercises,
      ignored: [...taken.ignored],
      warnings,
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
