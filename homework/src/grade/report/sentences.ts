import type { HomeworkResult, Totals } from '../result/homework-result.ts'

/** Whether some points could not be decided, so that there is no grade to hand on. */
export function withheld({ totals }: Pick<HomeworkResult, 'totals'>): boolean {
  return totals.points === null || totals.bonus === null
}

/** The grade in a line: `84 of 100 points, and 10 of 10 on top`. */
export function gradeSentence({ points, max, bonus, bonusMax }: Totals): string {
  const onTop = bonusMax === 0 ? '' : `, and ${bonus ?? 'withheld'} of ${bonusMax} on top`
  return `${points ?? 'withheld'} of ${max} points${onTop}`
}
