import type { HomeworkResult } from '../result/homework-result.ts'

/** GitHub shows no more of one kind in a step. */
const most = 10

/** Workflow commands for GitHub Actions, a line each: what failed, what could not be graded, what should be looked at. */
export function actionsAnnotations({ exercises, notGraded, warnings }: HomeworkResult): string[] {
  const failed = exercises.flatMap(({ title, checks }) =>
    checks
      .filter(({ status }) => status === 'fail')
      .map((check) => command('error', `${title}: ${check.title}`, check.reason ?? check.title)),
  )
  const noted = [
    ...notGraded.map((sentence) => command('warning', 'Could not be graded', sentence)),
    ...warnings.map((sentence) => command('warning', 'To be looked at', sentence)),
  ]
  return [...failed.slice(0, most), ...noted.slice(0, most)]
}

function command(kind: 'error' | 'warning', title: string, message: string): string {
  return `::${kind} title=${data(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${data(message)}`
}

/** As actions/toolkit escapes it: a line's end would begin a command of somebody else's. */
function data(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
