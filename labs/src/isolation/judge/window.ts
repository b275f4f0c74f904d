import type { Attempt } from '@bulkhead/shoppers'
import { percentile } from '../../percentile.ts'
import type { WindowReport } from '../report/report.ts'

/** From the first moment up to, and without, the last; as `performance.now()` counts. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Those who came within a span, whenever they had their answer. */
export function within(attempts: readonly Attempt[], { from, to }: Span): readonly Attempt[] {
  return attempts.filter(({ arrivedAt }) => arrivedAt >= from && arrivedAt < to)
}

/** How many of a hundred attempts went so. Of none, none. */
export function percentOf(attempts: readonly Attempt[], isSo: (attempt: Attempt) => boolean): number {
  return attempts.length === 0 ? 0 : (100 * attempts.filter(isSo).length) / attempts.length
}

/** The time that 95 of a hundred attempts did not exceed. Of none, none. */
export function p95(attempts: readonly Attempt[]): number {
  const times = attempts.map(({ tookMs }) => tookMs)
  return percentile(times, 95) ?? 0
}

export function describeWindow(attempts: readonly Attempt[]): WindowReport {
  return {
    attempts: attempts.length,
    successPercent: percentOf(attempts, ({ effect }) => effect !== 'failed'),
    degradedPercent: percentOf(attempts, ({ effect }) => effect === 'degraded'),
    p95Ms: p95(attempts),
  }
}
