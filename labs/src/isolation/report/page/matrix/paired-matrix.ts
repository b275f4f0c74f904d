import { journeys } from '@bulkhead/shoppers'
import type { FaultPair } from '../../pair-faults.ts'
import type { Architecture, FaultReport } from '../../report.ts'
import { formatDuration } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { icon, verdictBadge } from '../icon.ts'
import { anchorOf, architectureNames } from '../words.ts'
import { legend } from './matrix.ts'
import { matrixCell } from './matrix-cell.ts'

/** Both stores on one screen: the same fault, the same journeys, and what became of them here and there. */
export function pairedMatrix(pairs: readonly FaultPair[]): Html {
  return html`<section>
<h2 id="matrix">The same fault, in both</h2>
${legend()}
<div class="scroller" role="region" aria-label="Both stores" tabindex="0"><table class="matrix paired">
<caption class="unseen">What each fault did to each journey of either store, and how long it took to heal</caption>
<colgroup><col class="name">${[1, 2].map(() => html`<col span="${journeys.length}"><col class="healing">`)}</colgroup>
<thead>
<tr><th scope="col" rowspan="2">fault</th>${columnsOf('microservices')}${columnsOf('monolith')}</tr>
<tr>${[1, 2].map(() => html`${journeys.map(journeyHead)}<th scope="col"><span>healed after</span></th>`)}</tr>
</thead>
${byTarget(pairs).map((group) => html`<tbody>${group.map(pairRow)}</tbody>\n`)}</table></div>
</section>`
}

function columnsOf(architecture: Architecture): Html {
  return html`<th scope="colgroup" colspan="${journeys.length + 1}" class="store">${architectureNames[architecture]}</th>`
}

function journeyHead(journey: string, index: number): Html {
  return html`<th scope="col"${first(index)}><span>${journey}</span></th>`
}

function pairRow({ services, monolith }: FaultPair): Html {
  const { target, fault } = services ?? monolith ?? {}
  return html`<tr>
<th scope="row">${target} <b>${fault}</b></th>
${halfOf(services, 'microservices')}${halfOf(monolith, 'monolith')}
</tr>`
}

function halfOf(report: FaultReport | undefined, architecture: Architecture): Html {
  if (!report) return html`<td class="nothing" colspan="${journeys.length + 1}">no such thing there</td>`
  const link = html`href="#${anchorOf(report, architecture)}" title="${report.target} ${report.fault}"`
  if (report.verdict === 'not measured') {
    return html`<td class="not-measured" colspan="${journeys.length + 1}"><a ${link}>not measured</a></td>`
  }
  const cells = journeys.map((journey) => matrixCell(report.journeys.find((row) => row.journey === journey)))
  return html`${cells}<td class="healed"><a ${link}>${healed(report)}</a>${mark(report)}</td>`
}

function healed({ healedAfterMs, healLimitMs }: FaultReport): Html {
  if (healedAfterMs === undefined) return html`${icon('differs')} never`
  const took = formatDuration(healedAfterMs)
  return healedAfterMs <= healLimitMs ? html`${took}` : html`${icon('differs')} ${took}`
}

/** Orders can be lost while every journey looks well, so that a row without a bad cell can be a bad row. */
function mark({ verdict }: FaultReport): Html | undefined {
  return verdict === 'as predicted' ? undefined : html` ${verdictBadge(verdict)}`
}

function first(index: number): Html | undefined {
  return index === 0 ? html` class="first"` : undefined
}

/** Faults of the same target stand together. */
function byTarget(pairs: readonly FaultPair[]): FaultPair[][] {
  return [...Map.groupBy(pairs, ({ services, monolith }) => (services ?? monolith)?.target).values()]
}
