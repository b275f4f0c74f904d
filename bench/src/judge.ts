import { contenders, type Row } from './bars.ts'
import type { BenchResult, ResultRow } from './result.ts'
import type { Rounds } from './rounds.ts'
import { spreadOf } from './statistics.ts'

/** What became of a row: its ratio round by round, and whether the median of those reaches the bar. */
export function judge(row: Row, measured: Rounds | { readonly reason: string }): ResultRow {
  const about = { ...row, measured: contenders[row.measured], limit: contenders[row.limit] }
  if ('reason' in measured) return { ...about, outcome: 'not measured', reason: measured.reason }
  const rounds = measured.rounds.map((round) => {
    const perSecond = round.get(row.measured)
    const limitPerSecond = round.get(row.limit)
    if (perSecond === undefined || limitPerSecond === undefined) throw new Error(`${row.id} lacks a figure`)
    return { perSecond, limitPerSecond, ratio: perSecond / limitPerSecond }
  })
  const ratio = spreadOf(rounds.map((round) => round.ratio))
  return {
    ...about,
    outcome: outcomeOf(ratio.median, row.atLeast),
    ratio,
    perSecond: spreadOf(rounds.map((round) => round.perSecond)),
    limitPerSecond: spreadOf(rounds.map((round) => round.limitPerSecond)),
    rounds,
    repeatedRounds: measured.repeated,
    disturbedRounds: measured.disturbed,
  }
}

function outcomeOf(ratio: number, atLeast: number | undefined): 'held' | 'missed' | 'shown' {
  if (atLeast === undefined) return 'shown'
  return ratio >= atLeast ? 'held' : 'missed'
}

/** 0: every bar was reached, 1: one was missed, 2: one could not be measured. */
export function exitCodeOf({ rows }: Pick<BenchResult, 'rows'>): 0 | 1 | 2 {
  const outcomes = rows.map(({ outcome }) => outcome)
  if (outcomes.includes('missed')) return 1
  return outcomes.includes('not measured') ? 2 : 0
}
