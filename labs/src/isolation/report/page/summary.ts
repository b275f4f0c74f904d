import type { IsolationReport, Verdict } from '../report.ts'
import { type Html, html } from './html.ts'
import { verdictBadge } from './icon.ts'
import { architectureWords, modeWords } from './words.ts'

/** What the whole report says, for whoever reads nothing else of it. */
export function summary(report: IsolationReport): Html {
  return html`<header>
<p class="eyebrow">Bulkhead · fault isolation</p>
<h1>${capitalised(storeOf(report))}</h1>
<p class="sentence">${report.sentence}</p>
<p class="tally">${verdictBadge(report.verdict)} ${tally(report)}</p>
</header>`
}

export function titleOf(report: IsolationReport): string {
  return `Fault isolation: ${storeOf(report)}`
}

function storeOf({ architecture, mode }: IsolationReport): string {
  return `${architectureWords[architecture]}, ${modeWords[mode]}`
}

const verdicts: readonly Verdict[] = ['as predicted', 'not as predicted', 'not measured']

function tally({ faults }: IsolationReport): string {
  const counted = verdicts.map((verdict) => ({
    verdict,
    count: faults.filter((fault) => fault.verdict === verdict).length,
  }))
  const some = counted.filter(({ count }) => count > 0).map(({ verdict, count }) => `${count} ${verdict}`)
  return `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${some.join(', ')}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
