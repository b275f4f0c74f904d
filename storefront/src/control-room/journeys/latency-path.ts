import type { JourneyName } from '@bulkhead/types'
import type { Second } from '../feed/journey-seconds.ts'
import { positionOf, round, strip } from './share-path.ts'

const slowestMs = 3_000

/** What the charts have a line for: a fault reaches a thousandfold, so that only a logarithm shows both ends. */
export const latencyLinesMs = [10, 100, 1_000] as const

/** From 1 ms at the bottom to 3 s at the top; what is faster or slower sticks to the edge. */
export function latencyHeight(ms: number): number {
  const position = Math.log10(Math.min(Math.max(ms, 1), slowestMs)) / Math.log10(slowestMs)
  return round(strip.height * (1 - position))
}

interface Latency {
  readonly seconds: readonly Second[]
  readonly journey: JourneyName
  readonly nowMs: number
}

const gapMs = 2_500

/** One journey's p95 over time, broken where nobody came. */
export function latencyPath({ seconds, journey, nowMs }: Latency): string {
  let path = ''
  let lastMs = Number.NEGATIVE_INFINITY
  for (const { atMs, journeys } of seconds) {
    const figures = journeys[journey]
    const x = positionOf(atMs, nowMs) + 0.5
    if (!figures || x < 0) continue
    // `h0` makes a dot of a second that stands alone.
    const pen = atMs - lastMs > gapMs ? 'M' : 'L'
    path += `${pen}${round(x)} ${latencyHeight(figures.p95Ms)}${pen === 'M' ? 'h0' : ''}`
    lastMs = atMs
  }
  return path
}
