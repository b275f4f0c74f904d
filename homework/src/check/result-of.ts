import type { Check } from '../exercise/exercise.ts'
import type { CheckResult } from '../exercise/result.ts'
import type { Finding } from './finding.ts'

/** What is said of a check: its points when it passed, and what to do next when it did not. */
export function resultOf<Site>({ id, title, points, next }: Check<Site>, finding: Finding, ms: number): CheckResult {
  const { status, reason, lacks } = finding
  return {
    id,
    title,
    status,
    points: status === 'pass' ? points : 0,
    max: points,
    ...(reason === undefined ? {} : { reason }),
    ...(lacks === undefined ? {} : { lacks }),
    ...(status === 'fail' ? { next } : {}),
    ms: Math.round(ms),
  }
}
