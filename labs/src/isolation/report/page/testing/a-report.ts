import { perJourney } from '../../per-journey.ts'
import type { BucketFigures, FaultReport, IsolationReport, JourneyReport, StoreReport, Timeline } from '../../report.ts'

const well = { attempts: 100, successPercent: 100, degradedPercent: 0, p95Ms: 12 }

export function aReport(changes: Partial<IsolationReport> = {}): IsolationReport {
  return {
    startedAt: '2026-05-04T09:00:00Z',
    finishedAt: '2026-05-04T09:20:00Z',
    machine: { cores: 4, memoryGiB: 16, platform: 'linux x64', node: 'v24.21.0' },
    arrivalsPerSecond: perJourney(() => 10),
    stores: [aStore()],
    verdict: 'as predicted',
    sentence: 'Every fault stayed in its compartment.',
    ...changes,
  }
}

export function aStore(changes: Partial<StoreReport> = {}): StoreReport {
  return { architecture: 'microservices', mode: 'compose', tookMs: 60_000, faults: [aFault()], ...changes }
}

export function aFault(changes: Partial<FaultReport> = {}): FaultReport {
  return {
    target: 'catalog',
    fault: 'hang',
    verdict: 'as predicted',
    complaints: [],
    journeys: [aJourney()],
    healedAfterMs: 1_500,
    healLimitMs: 10_000,
    promises: { accepted: 40, confirmed: 40, doubled: 0, unanswered: 0, stockExpected: 900, stockFound: 900 },
    timeline: aTimeline(),
    ...changes,
  }
}

export function aJourney(changes: Partial<JourneyReport> = {}): JourneyReport {
  const asPredicted = { predicted: 'ok', observed: 'ok', asPredicted: true } as const
  return { journey: 'browse', ...asPredicted, before: well, during: well, after: well, ...changes }
}

const undisturbed = { ok: 10, degraded: 0, failed: 0, p95Ms: 12 }

/** Four seconds, of which the second and the third are the fault's, and each of which has the same figures. */
export function aTimeline(changes: Partial<Timeline> = {}, figures: BucketFigures = undisturbed): Timeline {
  const startsMs = [-1_000, 0, 1_000, 2_000]
  const buckets = startsMs.map((startMs) => ({
    startMs,
    journeys: perJourney(() => figures),
  }))
  return { bucketMs: 1_000, brokenAtMs: 0, healedAtMs: 2_000, buckets, ...changes }
}
