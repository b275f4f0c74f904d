import { type Journey, journeys } from '@bulkhead/shoppers'
import type { Timeline } from '../../report.ts'
import { formatDuration, formatSeconds, round } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { strip } from './strip.ts'
import { type TimeAxis, ticksOf } from './time-axis.ts'

export interface Panel {
  readonly title: string
  /** The picture in a sentence, for whoever can't see it. */
  readonly sentence: string
  readonly timeline: Timeline
  readonly axis: TimeAxis
  readonly stripOf: (journey: Journey) => Html
  /** What stands to the right of each strip. */
  readonly scale?: Html
}

const height = journeys.length * strip.pitch

/**
 * Six strips over one time axis. The words are HTML around the drawing rather than in it, so that the drawing can be
 * stretched to any width and they stay legible.
 */
export function panel({ title, sentence, timeline, axis, stripOf, scale }: Panel): Html {
  return html`<div class="panel">
<h4>${title}</h4>
<div class="above" aria-hidden="true">${windowLabel(timeline, axis)}</div>
<div class="names" aria-hidden="true">${journeys.map((journey) => html`<span>${journey}</span>`)}</div>
<svg class="strips" role="img" aria-label="${sentence}" viewBox="0 0 ${strip.width} ${height}" preserveAspectRatio="none">
${shading(timeline, axis)}
${journeys.map((journey, row) => html`<g transform="translate(0 ${row * strip.pitch})">${stripOf(journey)}</g>\n`)}${edges(timeline, axis)}
</svg>
<div class="scales" aria-hidden="true">${scale && journeys.map(() => scale)}</div>
<div class="axis" aria-hidden="true">${ticksOf(timeline).map((ms) => html`<span ${at(axis(ms))}>${formatSeconds(ms)}</span>`)}</div>
</div>`
}

function shading({ brokenAtMs, healedAtMs }: Timeline, axis: TimeAxis): Html {
  const left = axis(brokenAtMs)
  return html`<rect class="window" x="${left}" width="${round(axis(healedAtMs) - left, 1)}" height="${height}"/>`
}

/** On top of the strips, which hide the shading. */
function edges({ brokenAtMs, healedAtMs }: Timeline, axis: TimeAxis): Html {
  return html`<path class="edges" d="M${axis(brokenAtMs)} 0V${height}M${axis(healedAtMs)} 0V${height}"/>`
}

function windowLabel({ brokenAtMs, healedAtMs }: Timeline, axis: TimeAxis): Html {
  const middle = (axis(brokenAtMs) + axis(healedAtMs)) / 2
  return html`<span ${at(middle)}>break to heal, ${formatDuration(healedAtMs - brokenAtMs)}</span>`
}

function at(position: number): Html {
  return html`style="left:${round(position / 10, 2)}%"`
}
