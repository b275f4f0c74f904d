import { contenders, type Row } from './bars.ts'
import type { BenchResult, ResultRow } from './result.ts'
import type { Rounds } from './rounds.ts'
import { spreadOf } from './statistics.ts'

/** What became of a row: its ratio round by round, and whether the median of those keeps to the bar. */
export function judge(row: Row, measured: Rounds | { readonly reason: string }): ResultRow {
  const { unit = 'a second' } = row
  const about = { ...row, unit, measured: contenders[row.measured], limit: contenders[row.limit] }
  if ('reason' in measured) return { ...about, outcome: 'not measured', reason: measured.reason }
  const rounds = measured.rounds.map((round) => {
    const figure = round.get(row.measured)
    const limitFigure = round.get(row.limit)
    if (figure === undefined || limitFigure === undefined) throw new Error(`${row.id} lacks a figure`)
    return { figure, limitFigure, ratio: figure / limitFigure }
  })
  const ratio = spreadOf(rounds.map((round) => round.ratio))
  return {
    ...about,
    outcome: outcomeOf(ratio.median, row),
    ratio,
    figure: spreadOf(rounds.map((round) => round.figure)),
    limitFigure: spreadOf(rounds.map((round) => round.limitFigure)),
    rounds,
    repeatedRounds: measured.repeated,
    disturbedRounds: measured.disturbed,
  }
}

function outcomeOf(ratio: number, { atLeast, atMost }: Row): 'held' | 'missed' | 'shown' {
  if (atLeast === undefined && atMost === undefined) return 'shown'
  const keepsTo = ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Number.POSITIVE_INFINITY)
  return keepsTo ? 'held' : 'missed'
}

/** 0: every bar was reached, 1: one was missed, 2: one could not be measured. */
export function exitCodeOf({ rows }: Pick<BenchResult, 'rows'>): 0 | 1 | 2 {
  const outcomes = rows.map(({ outcome }) => outcome)
  if (outcomes.includes('missed')) return 1
  return outcomes.includes('not measured') ? 2 : 0
}
