import { lackedBy, lackingHere } from '../../check/lacking.ts'
import type { Exercise } from '../../exercise/exercise.ts'
import type { Need } from '../../exercise/need.ts'
import type { CheckResult, CheckStatus, ExerciseResult } from '../../exercise/result.ts'
import { isBonus } from '../../progress/desk.ts'
import type { Refusal } from '../compose/refusal.ts'
import type { GradedExercise } from '../result/homework-result.ts'
import { plainText } from '../result/plain-text.ts'
import type { Place, Taken } from '../submission/take-submission.ts'
import { notRun, type Run } from './not-run.ts'
import { settleFiles } from './settle-files.ts'

/** Runs an exercise's checks against a copy, under a project's name of its own, and takes down all that it started. */
export type RunExercise = (exercise: Exercise, run: ToRun) => Promise<Ran>

export interface Ran {
  readonly result: ExerciseResult
  /** What was seen of it beside its checks. */
  readonly warnings: readonly string[]
}

export interface ToRun extends Run {
  readonly folder: string
  readonly project: string
  readonly signal: AbortSignal
}

export interface Grading extends Run {
  readonly exercise: Exercise
  readonly place: Place
  readonly taken: Taken
  readonly project: string
  readonly runExercise: RunExercise
  /** What need not be measured where the machine lacks it; nothing, unless said. */
  readonly mayLack?: readonly Need[]
  readonly signal: AbortSignal
}

interface GradedWithWarnings {
  readonly result: GradedExercise
  readonly warnings: readonly string[]
}

/** The points of one exercise; whatever goes wrong with it on our side is an `error` of its checks, and ends no other's. */
export async function gradeExercise(grading: Grading): Promise<GradedWithWarnings> {
  const { exercise, place, taken } = grading
  if (!taken.handedIn) {
    const nothing = unrun(grading, 'skipped', 'Nothing was handed in.')
    return graded(grading, 'not handed in', await asMeasuredHere(grading, nothing))
  }
  try {
    const refusals = (await settleFiles(taken.copy, exercise, place.start)).map(plain)
    if (refusals.length > 0) return await refused(grading, refusals)
    const ran = await grading.runExercise(exercise, { ...grading, folder: taken.copy })
    const errors = ran.result.checks.filter(({ status }) => status === 'error')
    const mayBe = ({ lacks }: CheckResult) => lacks !== undefined && grading.mayLack?.includes(lacks)
    if (!errors.every(mayBe)) return graded(grading, 'not graded', ran)
    return graded(grading, 'graded', withoutErrors(ran))
  } catch (error) {
    grading.signal.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    return graded(grading, 'not graded', unrun(grading, 'error', reason))
  }
}

async function refused(grading: Grading, refusals: GradedExercise['refusals']): Promise<GradedWithWarnings> {
  const sentences = refusals.map(({ field, why }) => `${field} ${why}`)
  const unjudged = unrun(grading, 'fail', `It was not run: ${sentences.join('; ')}.`)
  const { result } = await asMeasuredHere(grading, unjudged)
  const warnings = sentences.map((sentence) => `${grading.exercise.folder} was refused: ${sentence}.`)
  const unseen = graded(grading, 'refused', { result, warnings })
  return { ...unseen, result: { ...unseen.result, refusals } }
}

function unrun({ exercise, ...run }: Grading, status: CheckStatus, reason: string): Ran {
  return { result: notRun(exercise, run, { status, reason }), warnings: [] }
}

/** What could not be measured, and need not be, is nothing that could be earned here. */
function withoutErrors(ran: Ran): Ran {
  const errors = ran.result.checks.filter(({ status }) => status === 'error')
  const max = ran.result.max - errors.reduce((sum, check) => sum + check.max, 0)
  return { ...ran, result: { ...ran.result, max } }
}

/** What was not run could have earned as much as what was. */
async function asMeasuredHere({ exercise, mayLack = [] }: Grading, ran: Ran): Promise<Ran> {
  const needed = exercise.checks.flatMap(({ needs = [] }) => needs)
  const lacking = await lackingHere(mayLack.filter((need) => needed.includes(need)))
  const checks = ran.result.checks.map((check, index) => ({
    ...check,
    ...lackedBy(exercise.checks[index] ?? {}, lacking),
  }))
  return withoutErrors({ ...ran, result: { ...ran.result, checks } })
}

/** All that a submission may have had a say in is plain text from here on. */
function graded({ exercise, taken }: Grading, outcome: GradedExercise['outcome'], ran: Ran): GradedWithWarnings {
  const checks = ran.result.checks.map((check) => ({
    ...check,
    ...(check.reason && { reason: plainText(check.reason) }),
  }))
  const about = { outcome, bonus: isBonus(exercise), ignored: [...taken.ignored], refusals: [] }
  return { result: { ...ran.result, checks, ...about }, warnings: ran.warnings.map(plainText) }
}

function plain({ field, why }: Refusal): Refusal {
  return { field: plainText(field), why: plainText(why) }
}
