import { effects } from '@bulkhead/shoppers'
import type { FaultReport } from '../../report.ts'
import { formatDuration } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { latencyHeight, latencyLines } from './latency-lines.ts'
import { panel } from './panel.ts'
import { describeLatency, describeShares } from './sentences.ts'
import { shareStrips } from './share-strips.ts'
import { timeAxis } from './time-axis.ts'

/** What a fault looks like: how it went for the shoppers, and how long they waited, second by second. */
export function stripChart(report: FaultReport): Html {
  const { timeline } = report
  const axis = timeAxis(timeline)
  const shares = {
    title: 'How it went for those who came',
    sentence: describeShares(report),
    stripOf: shareStrips(timeline, axis),
  }
  const latency = {
    title: 'How long it took, at the 95th percentile',
    sentence: describeLatency(report),
    stripOf: latencyLines(timeline, axis),
  }
  return html`<figure class="strip-chart">
<div class="panels">
${panel({ ...shares, timeline, axis })}
${panel({ ...latency, timeline, axis, scale: latencyScale() })}
</div>
${legend()}
</figure>`
}

/** Three would touch. */
const labelledMs = [10, 1_000]

function latencyScale(): Html {
  const labels = labelledMs.map((ms) => html`<i style="top:${latencyHeight(ms)}%">${formatDuration(ms)}</i>`)
  return html`<span>${labels}</span>`
}

function legend(): Html {
  return html`<figcaption><ul class="legend">
${effects.map((effect) => html`<li>${swatch(html`<path class="share ${effect}" d="M0 0h40v20H0z"/>`)} ${effect}</li>`)}
<li>${swatch(html`<path class="latency" d="M0 10H40"/>`)} p95, 1 ms to 3 s, logarithmic</li>
<li>${swatch(html`<path class="window" d="M0 0h40v20H0z"/><path class="edges" d="M1 0v20M39 0v20"/>`)} from the break, at 0 s, to the heal</li>
</ul></figcaption>`
}

function swatch(drawing: Html): Html {
  return html`<svg class="swatch" aria-hidden="true" viewBox="0 0 40 20">${drawing}</svg>`
}
