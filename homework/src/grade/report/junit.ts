import type { CheckResult } from '../../exercise/result.ts'
import type { GradedExercise, HomeworkResult } from '../result/homework-result.ts'

/** JUnit's XML, as CI systems read it: a suite an exercise, a case a check. */
export function junitXml(result: HomeworkResult): string {
  const checks = result.exercises.flatMap((exercise) => exercise.checks)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('testsuites', { name: 'homework', ...counts(checks), time: seconds(result.ms) }, [
      ...result.exercises.map((exercise) => suite(exercise, result)),
    ]),
    '',
  ].join('\n')
}

function suite(exercise: GradedExercise, result: HomeworkResult): string {
  const about = { name: exercise.exercise, timestamp: result.startedAt, time: seconds(exercise.ms) }
  const properties = Object.entries({
    seed: exercise.seed,
    trials: exercise.trials,
    points: exercise.points,
    max: exercise.max,
    starter: result.starter.commit ?? 'unknown',
  }).map(([name, value]) => element('property', { name, value }))
  return element('testsuite', { ...about, ...counts(exercise.checks) }, [
    element('properties', {}, properties),
    ...exercise.checks.map((check) => testcase(check, exercise.exercise)),
  ])
}

function testcase(check: CheckResult, classname: string): string {
  const about = {
    classname,
    name: `${check.id}: ${check.title} (${check.points}/${check.max})`,
    time: seconds(check.ms),
  }
  return element('testcase', about, outcome(check))
}

function outcome({ status, reason = '', next }: CheckResult): string[] {
  const words = escaped(next === undefined ? reason : `${reason}\nNext: ${next}`)
  switch (status) {
    case 'pass':
      return []
    case 'fail':
      return [element('failure', { message: reason }, [words])]
    case 'skipped':
      return [element('skipped', { message: reason })]
    case 'error':
      return [element('error', { message: reason }, [words])]
    default:
      throw new Error(`There is no status ${status satisfies never}.`)
  }
}

function counts(checks: readonly CheckResult[]) {
  const having = (wanted: CheckResult['status']) => checks.filter(({ status }) => status === wanted).length
  return { tests: checks.length, failures: having('fail'), errors: having('error'), skipped: having('skipped') }
}

type Attributes = Readonly<Record<string, string | number>>

function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(
    ' ',
  )
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.join('\n')}</${name}>`
}

/** What XML 1.0 can't hold at all is left out, the rest escaped; a line's end, too, as attributes would lose it. */
function escaped(words: string): string {
  return words
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(3)
}
