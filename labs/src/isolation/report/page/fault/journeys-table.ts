import type { Effect } from '@bulkhead/shoppers'
import type { FaultReport, JourneyReport, WindowReport } from '../../report.ts'
import { formatDuration, formatPercent } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import { nameOf } from '../words.ts'

/** The figures behind the picture: each journey before, during and after the fault. */
export function journeysTable(report: FaultReport): Html {
  const name = `What ${nameOf(report)} did to each journey`
  return html`<div class="scroller" role="region" aria-label="${name}" tabindex="0"><table class="journeys">
<caption class="unseen">${name}</caption>
<thead>
<tr><th scope="col" rowspan="2">journey</th><th scope="col" rowspan="2">predicted</th><th scope="col" rowspan="2">observed</th>
<th class="figure" scope="colgroup" colspan="3">success</th><th class="figure" scope="colgroup" colspan="3">p95</th></tr>
<tr>${[1, 2].map(() => html`<th class="figure" scope="col">before</th><th class="figure" scope="col">during</th><th class="figure" scope="col">after</th>`)}</tr>
</thead>
<tbody>${report.journeys.map(journeyRow)}</tbody>
</table></div>`
}

function journeyRow({ journey, predicted, observed, asPredicted, before, during, after }: JourneyReport): Html {
  const windows = [before, during, after]
  return html`<tr${asPredicted ? undefined : html` class="differs"`}>
<th scope="row">${journey}</th><td>${effect(predicted)}</td><td>${effect(observed)}${asPredicted ? undefined : surprise}</td>
${windows.map(success)}${windows.map(p95)}
</tr>`
}

const surprise = html` <span class="different">${icon('differs')}<span class="unseen">not as predicted</span></span>`

function effect(name: Effect): Html {
  return html`<span class="effect ${name}">${icon(name)} ${name}</span>`
}

function success({ attempts, successPercent, degradedPercent }: WindowReport): Html {
  if (attempts === 0) return nobodyCame
  if (degradedPercent === 0) return html`<td class="figure">${formatPercent(successPercent)}</td>`
  return html`<td class="figure"><small>(${formatPercent(degradedPercent)} degraded)</small> ${formatPercent(successPercent)}</td>`
}

function p95({ attempts, p95Ms }: WindowReport): Html {
  return attempts === 0 ? nobodyCame : html`<td class="figure">${formatDuration(p95Ms)}</td>`
}

const nobodyCame = html`<td class="figure">–</td>`
