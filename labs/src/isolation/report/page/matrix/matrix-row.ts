import { journeys } from '@bulkhead/shoppers'
import type { Architecture, FaultReport } from '../../report.ts'
import { formatDuration } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { icon, verdictBadge } from '../icon.ts'
import { anchorOf } from '../words.ts'
import { matrixCell } from './matrix-cell.ts'

export function matrixRow(report: FaultReport, architecture: Architecture): Html {
  return html`<tr>
<th scope="row"><a href="#${anchorOf(report, architecture)}">${report.target} <b>${report.fault}</b></a>${mark(report)}</th>
${report.verdict === 'not measured' ? notMeasured(report) : effectsOf(report)}
</tr>`
}

/** Orders can be lost while every journey looks well, so that a row without a bad cell can be a bad row. */
function mark({ verdict }: FaultReport): Html | undefined {
  return verdict === 'not as predicted' ? html` ${verdictBadge(verdict)}` : undefined
}

function effectsOf(report: FaultReport): Html {
  const cells = journeys.map((journey) => matrixCell(report.journeys.find((row) => row.journey === journey)))
  return html`${cells}${healed(report)}`
}

function healed({ healedAfterMs, healLimitMs }: FaultReport): Html {
  if (healedAfterMs === undefined) return html`<td class="healed late wide-only">${icon('differs')} never</td>`
  if (healedAfterMs <= healLimitMs) return html`<td class="healed wide-only">${formatDuration(healedAfterMs)}</td>`
  return html`<td class="healed late wide-only">${icon('differs')} ${formatDuration(healedAfterMs)}</td>`
}

function notMeasured({ complaints }: FaultReport): Html {
  return html`<td class="not-measured" colspan="${journeys.length}"><b>not measured</b> <span>${complaints[0]}</span></td><td class="healed wide-only">–</td>`
}
