import type { CheckResult } from '../../exercise/result.ts'
import type { GradedExercise, HomeworkResult } from '../result/homework-result.ts'
import { withheld } from './sentences.ts'

/**
 * Gradescope's results.json (gradescope-autograders.readthedocs.io, specs). Nothing when the grade is withheld:
 * Gradescope takes every score that it is given for the grade, and without a file says that the autograder failed.
 */
export function gradescopeResults(result: HomeworkResult): object | undefined {
  if (withheld(result)) return undefined
  return {
    execution_time: Math.round(result.ms / 1_000),
    output: [...result.warnings, `Seed ${result.seed}, ${result.trials} trials.`].join('\n'),
    output_format: 'text',
    visibility: 'visible',
    tests: result.exercises.flatMap(testsOf),
    extra_data: { seed: result.seed, trials: result.trials, starter: result.starter, engines: result.engines },
  }
}

function testsOf(exercise: GradedExercise): object[] {
  return exercise.checks.map((check, index) => ({
    name: `${exercise.title}: ${check.title}`,
    name_format: 'text',
    number: `${Number.parseInt(exercise.exercise, 10)}.${index + 1}`,
    score: check.points,
    // What was not measured, and may be lacking, is nothing that could be earned.
    max_score: check.status === 'error' ? 0 : check.max,
    ...(check.status === 'error' ? {} : { status: check.status === 'pass' ? 'passed' : 'failed' }),
    output: outputOf(check),
    output_format: 'text',
    tags: [exercise.exercise, check.id, check.status],
    visibility: 'visible',
  }))
}

function outputOf({ status, reason, next }: CheckResult): string {
  const why = status === 'skipped' ? `Skipped: ${reason ?? ''}` : reason
  return [why, next && `Next: ${next}`].filter(Boolean).join('\n')
}
