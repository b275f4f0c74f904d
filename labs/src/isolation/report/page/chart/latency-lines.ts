import type { Journey } from '@bulkhead/shoppers'
import type { Timeline } from '../../report.ts'
import { round } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { strip } from './strip.ts'
import type { TimeAxis } from './time-axis.ts'

const slowestMs = 3_000

/** What the strips have a line for. A thousandfold is a fault's usual reach, so that only a logarithm shows both ends. */
const gridMs = [10, 100, 1_000] as const

/** One journey's p95 over time, broken where nobody came. */
export function latencyLines(timeline: Timeline, axis: TimeAxis): (journey: Journey) => Html {
  const grid = gridMs.map((ms) => `M0 ${latencyHeight(ms)}H${strip.width}`).join('')
  return (journey) => html`<path class="grid" d="${grid}"/><path class="latency" d="${line(timeline, axis, journey)}"/>`
}

/** From 1 ms at the bottom to 3 s at the top; what is faster or slower sticks to the edge. */
export function latencyHeight(ms: number): number {
  const position = Math.log10(Math.min(Math.max(ms, 1), slowestMs)) / Math.log10(slowestMs)
  return round(strip.bottom - position * strip.height, 1)
}

function line({ buckets, bucketMs }: Timeline, axis: TimeAxis, journey: Journey): string {
  let path = ''
  let pen = 'M'
  for (const { startMs, journeys } of buckets) {
    const { p95Ms } = journeys[journey]
    if (p95Ms === undefined) {
      pen = 'M'
      continue
    }
    // `h0` makes a dot of a bucket that stands alone.
    path += `${pen}${axis(startMs + bucketMs / 2)} ${latencyHeight(p95Ms)}${pen === 'M' ? 'h0' : ''}`
    pen = 'L'
  }
  return path
}
