import type { BenchResult, ResultRow } from '../result.ts'

/** The result for a terminal: a paragraph a row. */
export function tableOf({ rows, machine, tookSeconds }: BenchResult): string {
  const { cpu, cores, node, postgres, bus } = machine
  return [
    `${cpu}, ${cores} cores · Node ${node} · PostgreSQL ${postgres} · ${bus} · ${tookSeconds} s`,
    ...rows.map(paragraphOf),
  ].join('\n\n')
}

function paragraphOf(row: ResultRow): string {
  const title = `${row.measured.replaceAll('`', '')}\n  against ${row.limit.replaceAll('`', '')}`
  if (row.outcome === 'not measured') return `${title}\n  not measured: ${row.reason}`
  const bar = row.outcome === 'shown' ? '' : `, ${barOf(row)}: ${row.outcome}`
  const rates = `${rate(row.figure.median)} against ${rate(row.limitFigure.median)} ${row.unit}`
  return `${title}\n  ${ratio(row.ratio.median)} (${ratio(row.ratio.least)} to ${ratio(row.ratio.most)})${bar} · ${rates}${noise(row)}`
}

function noise({ repeatedRounds, disturbedRounds }: { repeatedRounds: number; disturbedRounds: number }): string {
  if (repeatedRounds === 0) return ''
  const disturbed = disturbedRounds === 0 ? '' : `, ${disturbedRounds} of those that count were disturbed too`
  return `\n  others used the machine: ${repeatedRounds} rounds were repeated${disturbed}`
}

/** What the ratio must keep to; nothing where it is only shown. */
export function barOf({ atLeast, atMost }: Pick<ResultRow, 'atLeast' | 'atMost'>): string {
  if (atLeast !== undefined) return `at least ${ratio(atLeast)}`
  return atMost === undefined ? '' : `at most ${ratio(atMost)}`
}

export function ratio(value: number): string {
  return value.toFixed(2)
}

/** Three digits say all there is to say. */
export function rate(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US')
}
