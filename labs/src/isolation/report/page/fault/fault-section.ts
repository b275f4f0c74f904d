import type { Architecture, FaultReport } from '../../report.ts'
import { stripChart } from '../chart/strip-chart.ts'
import { type Html, html } from '../html.ts'
import { verdictBadge } from '../icon.ts'
import { anchorOf } from '../words.ts'
import { journeysTable } from './journeys-table.ts'
import { outcome } from './outcome.ts'

/** All that is known of one fault: the verdict and why, the picture, the figures. */
export function faultSection(report: FaultReport, architecture: Architecture): Html {
  return html`<section class="fault" id="${anchorOf(report, architecture)}">
<h3>${report.target} <b>${report.fault}</b> ${verdictBadge(report.verdict)} <a class="back" href="#matrix">to the matrix</a></h3>
${complaints(report)}
${report.verdict === 'not measured' ? undefined : measured(report)}
</section>
`
}

function complaints({ complaints, verdict }: FaultReport): Html | undefined {
  if (complaints.length === 0) return undefined
  const why = verdict === 'not measured' ? 'Why it was not measured' : 'Why it is not as predicted'
  return html`<div class="complaints"><h4>${why}</h4>
<ul>${complaints.map((complaint) => html`<li>${complaint}</li>`)}</ul></div>`
}

function measured(report: FaultReport): Html {
  return html`${outcome(report)}
${stripChart(report)}
${journeysTable(report)}`
}
