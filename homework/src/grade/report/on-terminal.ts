import type { CheckResult } from '../../exercise/result.ts'
import type { GradedExercise, HomeworkResult } from '../result/homework-result.ts'
import { gradeSentence } from './sentences.ts'

const signs: Readonly<Record<CheckResult['status'], string>> = { pass: '✓', fail: '✗', skipped: '–', error: '!' }

/** An exercise as it has just been graded. Each line begins with our own sign: in a log of GitHub Actions `::` begins a command. */
export function exerciseLines({ exercise, points, max, outcome, checks, ignored }: GradedExercise): string[] {
  const head = `${exercise}: ${outcome === 'graded' ? `${points} of ${max}` : outcome}`
  if (outcome === 'not handed in') return [head]
  return [
    head,
    ...checks.flatMap(({ status, id, points: earned, max: most, reason }) => [
      `  ${signs[status]} ${id} ${earned}/${most}`,
      ...(reason === undefined ? [] : reason.split('\n').map((line) => `    | ${line}`)),
    ]),
    ...ignored.map(({ path, why }) => `  · ignored: ${path} ${why}`),
  ]
}

export function endLines(result: HomeworkResult): string[] {
  return [
    ...result.ignored.map(({ path, why }) => `· ignored: ${path} ${why}`),
    ...result.warnings.map((warning) => `? ${warning}`),
    ...result.notGraded.map((sentence) => `! could not be graded: ${sentence}`),
    `Seed ${result.seed}, ${result.trials} trials: ${gradeSentence(result.totals)}.`,
  ]
}
