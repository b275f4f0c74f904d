import type { JourneyReport } from '../../report.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icon.ts'

/** What was observed; where that was not predicted, what was. On a narrow screen the words make way for their icons. */
export function matrixCell(row: JourneyReport | undefined): Html {
  if (row === undefined) return html`<td>–</td>`
  const observed = html`${icon(row.observed)} <span class="word">${row.observed}</span>`
  if (row.asPredicted) return html`<td class="effect ${row.observed}">${observed}</td>`
  return html`<td class="effect ${row.observed} differs">${observed}${prediction(row)}</td>`
}

/** The effect alone can be right, and its extent wrong: all succeeded, but later, or not everyone was hurt. */
function prediction({ predicted, observed }: JourneyReport): Html {
  if (predicted === observed) return tag(predicted === 'ok' ? 'predicted as fast' : 'predicted throughout')
  return tag(`predicted ${predicted}`, icon(predicted))
}

function tag(words: string, sign?: Html): Html {
  return html` <span class="prediction">${icon('differs')} <span class="word">${words}</span>${sign && html`<span class="sign">${sign}</span>`}</span>`
}
