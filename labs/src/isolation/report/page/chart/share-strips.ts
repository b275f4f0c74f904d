import { type Effect, effects, type Journey } from '@bulkhead/shoppers'
import type { BucketFigures, Timeline } from '../../report.ts'
import { round } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { strip } from './strip.ts'
import type { TimeAxis } from './time-axis.ts'

/** One journey's arrivals over time: ok at the bottom, failed hanging from the top, so that a fault looks bitten off. */
export function shareStrips(timeline: Timeline, axis: TimeAxis): (journey: Journey) => Html {
  return (journey) =>
    html`${effects.map((effect) => {
      const blocks = timeline.buckets.map(({ startMs, journeys }) =>
        block(journeys[journey], effect, [axis(startMs), axis(startMs + timeline.bucketMs)]),
      )
      return html`<path class="share ${effect}" d="${blocks.join('')}"/>`
    })}`
}

/** A bucket's part of a path. All of an effect is one path, because a page of single bars weighs megabytes. */
function block(figures: BucketFigures, effect: Effect, [left, right]: readonly [number, number]): string {
  const arrivals = figures.ok + figures.degraded + figures.failed
  if (figures[effect] === 0) return ''
  const height = (figures[effect] / arrivals) * strip.height
  const bottom = strip.bottom - (beneath(figures, effect) / arrivals) * strip.height
  return `M${left} ${round(bottom - height, 1)}H${right}v${round(height, 1)}H${left}z`
}

function beneath({ ok, degraded }: BucketFigures, effect: Effect): number {
  if (effect === 'ok') return 0
  return effect === 'degraded' ? ok : ok + degraded
}
