import { effects, journeys } from '@bulkhead/shoppers'
import type { FaultReport, StoreReport } from '../../report.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'
import { effectWords } from '../words.ts'
import { matrixRow } from './matrix-row.ts'

/** The report on one screen: which fault hurts which journey. */
export function matrix({ faults, architecture }: StoreReport): Html {
  return html`<section>
<h2 id="matrix">Which fault hurts which journey</h2>
${legend()}
<table class="matrix">
<caption class="unseen">What each fault did to each journey, and how long the store took to heal</caption>
<thead><tr>
<th scope="col">fault</th>
${journeys.map((journey) => html`<th scope="col"><span>${journey}</span></th>`)}
<th scope="col" class="wide-only"><span>healed after</span></th>
</tr></thead>
${byTarget(faults).map((group) => html`<tbody>${group.map((report) => matrixRow(report, architecture))}</tbody>\n`)}</table>
</section>`
}

export function legend(): Html {
  return html`<ul class="legend">
${effects.map((effect) => html`<li><span class="effect ${effect}">${icon(effect)} ${effect}</span> ${effectWords[effect]}</li>`)}
<li><span class="effect differs"><span class="prediction">${icon('differs')} predicted …</span></span> not as predicted</li>
</ul>`
}

/** Faults of the same target stand together. */
function byTarget(faults: readonly FaultReport[]): FaultReport[][] {
  return [...Map.groupBy(faults, ({ target }) => target).values()]
}
