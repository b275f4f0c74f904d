import { bad, faint, good, strong, warn } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'
import type { CheckResult, CheckStatus, ExerciseResult } from '../exercise/result.ts'
import { bar } from './bar.ts'
import { lineWidth, wrap } from './wrap.ts'

/** What stands on a line beside a check's title. */
const beside = 20
const indent = '      '
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
  const isSkipped = status === 'skipped'
  const quiet = (text: string) => (isSkipped ? faint(text) : text)
  const figures = max === 0 ? '' : `${points}/${max}`
  const time = isSkipped ? '' : `${(ms / 1_000).toFixed(1)} s`
  const titleWidth = lineWidth() - beside
  const [first = '', ...rest] = wrap(title, titleWidth)
  const head = `  ${marks[status]} ${quiet(first.padEnd(titleWidth))}${figures.padStart(6)}${faint(time.padStart(9))}`
  const more = rest.map((line) => `    ${quiet(line)}`)
  if (status === 'pass' || reason === undefined) return [head.trimEnd(), ...more]
  const why = wrap(reason.trim(), lineWidth() - indent.length).slice(0, linesOfReason)
  return [head.trimEnd(), ...more, ...why.map((line) => `${indent}${isSkipped ? faint(line) : warn(line)}`)]
}

/** What all of it comes to, and the one thing to do next. */
export function tailLines({ number }: Exercise, { points, max, checks, ms }: ExerciseResult): readonly string[] {
  const unknown = checks.some(({ status }) => status === 'error')
  const first = checks.find(({ status, next }) => status === 'fail' && next !== undefined)
  const sum = `${points} of ${max} points`
  return [
    '',
    `  ${bar(points, max)}  ${points === max ? good(sum) : strong(sum)}  ${faint(`${(ms / 1_000).toFixed(1)} s`)}`,
    ...(unknown ? [warn('  What has a ? could not be judged: that is not your fault, and costs you nothing.')] : []),
    ...(first ? ['', ...nextLines(number, first)] : []),
  ]
}

function nextLines(number: number, { id, next }: CheckResult): readonly string[] {
  const [first = '', ...rest] = wrap(next ?? '', lineWidth() - 8)
  return [
    `  ${strong('Next')}  ${first}`,
    ...rest.map((line) => `        ${line}`),
    faint(`        npm run homework check ${number} ${id}    looks at this alone`),
    faint(`        npm run homework hint ${number}${' '.repeat(id.length + 5)}says more`),
  ]
}
