import { type Effect, journeys } from '@bulkhead/shoppers'
import type { Fault, Target } from '@bulkhead/tools'
import { predict } from '../../../predictions/predict.ts'
import type { Prediction } from '../../../predictions/prediction.ts'
import { perJourney } from '../../per-journey.ts'
import type { Architecture, BucketFigures, FaultReport, WindowReport } from '../../report.ts'
import { aFault, aJourney } from './a-report.ts'

const lastsMs = 8_000
const bucketMs = 500
const healedAfterMs = 2_400

interface Sample {
  readonly architecture: Architecture
  readonly target: Target
  readonly fault: Fault
  readonly instead?: Partial<Prediction>
}

/** A fault that does what was predicted, or something else instead, with some noise so that it looks measured. */
export function sampleFault({ architecture, target, fault, instead }: Sample): FaultReport {
  const predicted = predict(architecture, target, fault)
  const observed = { ...predicted, ...instead }
  const startsMs = Array.from({ length: 42 }, (_, index) => (index - 10) * bucketMs)
  return aFault({
    target,
    fault,
    healedAfterMs,
    journeys: journeys.map((journey) => {
      const effect = observed[journey]
      const asPredicted = effect === predicted[journey]
      return aJourney({
        journey,
        predicted: predicted[journey],
        observed: effect,
        asPredicted,
        during: windows[effect],
      })
    }),
    promises: { accepted: 412, confirmed: 412, doubled: 0, unanswered: 1, stockExpected: 18_764, stockFound: 18_764 },
    timeline: {
      bucketMs,
      brokenAtMs: 0,
      healedAtMs: lastsMs,
      buckets: startsMs.map((startMs) => ({
        startMs,
        journeys: perJourney((journey) => figures(observed[journey], startMs, journeys.indexOf(journey))),
      })),
    },
  })
}

const windows: Readonly<Record<Effect, WindowReport>> = {
  ok: { attempts: 120, successPercent: 100, degradedPercent: 0, p95Ms: 14.2 },
  degraded: { attempts: 120, successPercent: 99.2, degradedPercent: 87.5, p95Ms: 412 },
  failed: { attempts: 120, successPercent: 1.7, degradedPercent: 0, p95Ms: 2_010 },
}

function figures(effect: Effect, startMs: number, seed: number): BucketFigures {
  const noise = Math.abs(Math.sin(startMs * 12.9898 + seed * 78.233) * 43758.5453) % 1
  const arrivals = 4 + Math.round(noise * 4)
  const healing = startMs >= lastsMs && startMs < lastsMs + healedAfterMs
  const hurt = effect !== 'ok' && startMs >= 0 && startMs < lastsMs + healedAfterMs
  if (!hurt) return { ok: arrivals, degraded: 0, failed: 0, p95Ms: 7 + noise * 9 }
  const spared = healing || startMs === 0 ? Math.round(arrivals / 2) : 0
  if (effect === 'failed') {
    // Once the breaker is open, a refusal is quick.
    const p95Ms = startMs < 2_000 ? 1_800 + noise * 400 : 3 + noise * 4
    return { ok: spared, degraded: 0, failed: arrivals - spared, p95Ms }
  }
  const failed = startMs < 1_000 ? 1 : 0
  return { ok: spared, degraded: arrivals - spared - failed, failed, p95Ms: startMs < 2_000 ? 900 : 20 + noise * 30 }
}
