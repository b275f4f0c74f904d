import type { Attempt } from '@bulkhead/shoppers'
import type { Marks } from '../judge/marks.ts'
import { p95, within } from '../judge/window.ts'
import { perJourney } from './per-journey.ts'
import type { Bucket, BucketFigures, Timeline } from './report.ts'

const bucketMs = 500

/** What was met by those who came, half a second at a time; zero is the break. */
export function timelineOf(attempts: readonly Attempt[], { steadyFrom, breakBegun, healBegun, end }: Marks): Timeline {
  const first = Math.floor((steadyFrom - breakBegun) / bucketMs)
  const count = Math.ceil((end - breakBegun) / bucketMs) - first
  const byJourney = perJourney((journey) => attempts.filter((attempt) => attempt.journey === journey))

  function bucketAt(index: number): Bucket {
    const startMs = (first + index) * bucketMs
    const from = breakBegun + startMs
    const figures = perJourney((journey) => figuresOf(within(byJourney[journey], { from, to: from + bucketMs })))
    return { startMs, journeys: figures }
  }

  return {
    bucketMs,
    brokenAtMs: 0,
    healedAtMs: healBegun - breakBegun,
    buckets: Array.from({ length: count }, (_, index) => bucketAt(index)),
  }
}

function figuresOf(attempts: readonly Attempt[]): BucketFigures {
  const count = (wanted: Attempt['effect']) => attempts.filter(({ effect }) => effect === wanted).length
  return {
    ok: count('ok'),
    degraded: count('degraded'),
    failed: count('failed'),
    ...(attempts.length > 0 && { p95Ms: p95(attempts) }),
  }
}
