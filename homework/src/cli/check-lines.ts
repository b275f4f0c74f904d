import type { Exercise } from '../exercise/exercise.ts'
import type { CheckResult, CheckStatus, ExerciseResult } from '../exercise/result.ts'
import { bar } from './bar.ts'
import { bad, faint, good, strong, warn } from './paint.ts'

const titleWidth = 64
const linesOfReason = 24

const marks: Readonly<Record<CheckStatus, string>> = {
  pass: good('✓'),
  fail: bad('✗'),
  skipped: faint('·'),
  error: warn('?'),
}

export function headLine({ number, title }: Exercise, seed: number): string {
  return `${strong(`${number} · ${title}`)}  ${faint(`seed ${seed}`)}\n`
}

/** A check and, where it does not hold, why. */
export function checkLines({ status, title, points, max, ms, reason }: CheckResult): readonly string[] {
  const figures = max === 0 ? '' : `${points}/${max}`
  const time = status === 'skipped' ? '' : `${(ms / 1_000).toFixed(1)} s`
  const text = status === 'skipped' ? faint(title.padEnd(titleWidth)) : title.padEnd(titleWidth)
  const head = `  ${marks[status]} ${text} ${figures.padStart(5)} ${faint(time.padStart(8))}`
  if (status === 'pass' || reason === undefined) return [head]
  const lines = reason.trim().split('\n').slice(0, linesOfReason)
  return [head, ...lines.map((line) => `      ${status === 'skipped' ? faint(line) : line}`)]
}

/** What all of it comes to, and the one thing to do next. */
export function tailLines({ number }: Exercise, { points, max, checks, ms }: ExerciseResult): readonly string[] {
  const unknown = checks.some(({ status }) => status === 'error')
  const first = checks.find(({ status }) => status === 'fail')
  const sum = `${points} of ${max} points`
  return [
    '',
    `  ${bar(points, max)}  ${points === max ? good(sum) : strong(sum)}  ${faint(`${(ms / 1_000).toFixed(1)} s`)}`,
    ...(unknown ? [warn('  What has a ? could not be judged: that is not your fault, and costs you nothing.')] : []),
    ...(first ? ['', ...nextLines(number, first)] : []),
  ]
}

function nextLines(number: number, { id, next }: CheckResult): readonly string[] {
  return [
    `  ${strong('Next')}  ${next}`,
    faint(`        npm run homework check ${number} ${id}    looks at this alone`),
    faint(`        npm run homework hint ${number}${' '.repeat(id.length + 5)}says more`),
  ]
}
