import type { CheckResult } from '../../exercise/result.ts'
import type { GradedExercise, HomeworkResult } from '../result/homework-result.ts'
import { gradeSentence } from './sentences.ts'

const signs: Readonly<Record<CheckResult['status'], string>> = { pass: '✅', fail: '❌', skipped: '⏭️', error: '⚠️' }

/** Markdown for $GITHUB_STEP_SUMMARY. */
export function actionsSummary(result: HomeworkResult): string {
  const { starter, engines, seed, trials } = result
  return [
    `# ${inMarkdown(gradeSentence(result.totals))}`,
    '',
    ...section('Could not be graded', result.notGraded),
    ...section('To be looked at', result.warnings),
    '| exercise | points | |',
    '| --- | ---: | --- |',
    ...result.exercises.map(row),
    '',
    ...result.exercises.flatMap(details),
    `Seed ${seed}, ${trials} trials, starter ${starter.commit?.slice(0, 12) ?? 'unknown'}${starter.changed ? ', changed' : ''},`,
    `Docker ${engines.docker ?? 'none'}, Compose ${engines.compose ?? 'none'}, Node.js ${engines.node}.`,
    '',
  ].join('\n')
}

function section(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return []
  return [`## ${title}`, '', ...sentences.map((sentence) => `- ${inMarkdown(sentence)}`), '']
}

function row({ title, outcome, points, max, checks }: GradedExercise): string {
  const score = outcome === 'not graded' ? 'withheld' : `${points} of ${max}`
  const seen =
    outcome === 'graded' || outcome === 'not graded' ? checks.map(({ status }) => signs[status]).join(' ') : outcome
  return `| ${inMarkdown(title)} | ${score} | ${seen} |`
}

function details({ title, checks, refusals, ignored }: GradedExercise): string[] {
  const open = checks.filter(({ status }) => status === 'fail' || status === 'error')
  if (open.length + refusals.length + ignored.length === 0) return []
  return [
    `<details><summary>${inMarkdown(title)}</summary>`,
    '',
    ...open.map(({ id, status, reason, next }) => {
      const then = next === undefined ? '' : ` *${inMarkdown(next)}*`
      return `- ${signs[status]} ${inMarkdown(id)}: ${inMarkdown(reason ?? '')}${then}`
    }),
    ...refusals.map(({ field, why }) => `- refused: ${inMarkdown(`${field} ${why}`)}`),
    ...ignored.map(({ path, why }) => `- ignored: ${inMarkdown(`${path} ${why}`)}`),
    '',
    '</details>',
    '',
  ]
}

/** One line of plain words: no HTML, no link, no picture, no mention of anybody. */
function inMarkdown(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()#+!|~<>&@:]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .trim()
}
