import type { BenchResult, MeasuredRow, ResultRow } from '../result.ts'
import { markdownTable } from './markdown-table.ts'
import { barOf, rate, ratio } from './table.ts'

/** `docs/benchmarks.md`, of one run of `npm run bench`. */
export function documentOf(result: BenchResult): string {
  const { rows, rounds, seconds, startedAt, tookSeconds, machine } = result
  const measured = rows.filter((row) => row.outcome !== 'not measured')
  return `# Benchmarks

Written by \`npm run bench\`, which measured all of it in one run of ${tookSeconds} s on ${startedAt.slice(0, 10)}: do not edit it.
How is told in [bench](../bench/README.md).

- Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.platform}; the load generator runs on the same cores
- Versions: Node.js ${machine.node}, Express ${machine.express}, PostgreSQL ${machine.postgres}, ${machine.bus}
- ${rounds} rounds of ${seconds} s each, interleaved; the warm-up is dropped

Read the ratios: the figures themselves are another machine's business.

${markdownTable([['measured', 'as a ratio to', 'median', 'spread', 'bar', 'outcome'], ...rows.map(ratioCells)])}

${markdownTable([['measured', '', 'limit', '', 'unit'], ...measured.map(rateCells)])}
${disturbances(rows)}`
}

function ratioCells(row: ResultRow): string[] {
  const bar = barOf(row)
  if (row.outcome === 'not measured') return [row.measured, row.limit, '', '', bar, `not measured: ${row.reason}`]
  const spread = `${ratio(row.ratio.least)} to ${ratio(row.ratio.most)}`
  return [row.measured, row.limit, ratio(row.ratio.median), spread, bar, row.outcome]
}

function rateCells(row: MeasuredRow): string[] {
  return [row.measured, rate(row.figure.median), row.limit, rate(row.limitFigure.median), row.unit]
}

function disturbances(rows: readonly ResultRow[]): string {
  const lines = rows.flatMap((row) =>
    row.outcome !== 'not measured' && row.repeatedRounds > 0
      ? [`- ${row.id}: ${row.repeatedRounds} repeated, ${row.disturbedRounds} disturbed ones count`]
      : [],
  )
  return lines.length === 0 ? '' : `\nRounds during which others used the machine:\n\n${lines.join('\n')}\n`
}
