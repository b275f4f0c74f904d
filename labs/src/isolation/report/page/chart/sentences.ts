import type { FaultReport, JourneyReport } from '../../report.ts'
import { formatDuration, formatPercent } from '../figures.ts'
import { nameOf } from '../words.ts'

/** The left half of a strip chart, told. */
export function describeShares(report: FaultReport): string {
  return describe(report, 'How it went for those who came', ({ journey, during, observed }) => {
    if (during.attempts === 0) return `nobody came for ${journey}`
    return `${journey} ${observed}, ${formatPercent(during.successPercent)} succeeded`
  })
}

/** The right half of a strip chart, told. */
export function describeLatency(report: FaultReport): string {
  return describe(report, '95th percentile of the latency', ({ journey, before, during }) => {
    if (during.attempts === 0) return `nobody came for ${journey}`
    return `${journey} ${formatDuration(during.p95Ms)} after ${formatDuration(before.p95Ms)}`
  })
}

function describe(report: FaultReport, what: string, tell: (row: JourneyReport) => string): string {
  const { brokenAtMs, healedAtMs } = report.timeline
  const opening = `${what}, before, during and after ${nameOf(report)}, healed ${formatDuration(healedAtMs - brokenAtMs)} after the break.`
  if (report.journeys.length === 0) return opening
  return `${opening} During it: ${report.journeys.map(tell).join('; ')}.`
}
