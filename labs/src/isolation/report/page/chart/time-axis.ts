import type { Timeline } from '../../report.ts'
import { round } from '../figures.ts'

/** Where a moment lies between the left edge, 0, and the right edge, 1000. */
export type TimeAxis = (ms: number) => number

export function timeAxis(timeline: Timeline): TimeAxis {
  const [startMs, endMs] = extentOf(timeline)
  return (ms) => round(((ms - startMs) / (endMs - startMs)) * 1000, 1)
}

const stepsMs = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 120_000, 300_000]
const mostTicks = 6

/** Round moments, the break among them, so few that their labels have room on a telephone. */
export function ticksOf(timeline: Timeline): number[] {
  const [startMs, endMs] = extentOf(timeline)
  const stepMs = stepsMs.find((step) => (endMs - startMs) / step <= mostTicks) ?? 600_000
  const first = Math.ceil(startMs / stepMs)
  const count = Math.floor(endMs / stepMs) - first + 1
  return Array.from({ length: count }, (_, index) => (first + index) * stepMs)
}

export function extentOf({ buckets, bucketMs, brokenAtMs, healedAtMs }: Timeline): [startMs: number, endMs: number] {
  const starts = buckets.map(({ startMs }) => startMs)
  return [Math.min(brokenAtMs, ...starts), Math.max(healedAtMs, ...starts.map((startMs) => startMs + bucketMs))]
}
