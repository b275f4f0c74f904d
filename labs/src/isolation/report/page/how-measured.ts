import { journeys } from '@bulkhead/shoppers'
import type { IsolationReport } from '../report.ts'
import { formatDuration, formatMoment } from './figures.ts'
import { type Html, html } from './html.ts'

/** What one needs in order to measure the same again. */
export function howMeasured(report: IsolationReport): Html {
  const { machine, startedAt, finishedAt } = report
  const tookMs = Date.parse(finishedAt) - Date.parse(startedAt)
  return html`<section class="how-measured">
<h2>How it was measured</h2>
<p>Shoppers came for each journey at a steady rate, whether or not the store kept up, before a fault, during it and after it.
One thing was broken at a time, and a fault counts only if the store was well before.</p>
<dl>
<div><dt>Arrivals per second</dt><dd>${journeys.map((journey) => arrivals(journey, report.arrivalsPerSecond[journey]))}</dd></div>
<div><dt>Machine</dt><dd>${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node.js ${machine.node}</dd></div>
<div><dt>When</dt><dd><time datetime="${startedAt}">${formatMoment(startedAt)}</time>, for ${formatDuration(tookMs)}</dd></div>
</dl>
</section>`
}

function arrivals(journey: string, perSecond: number): Html {
  return html`<span class="rate">${journey} <b>${perSecond}</b></span> `
}
