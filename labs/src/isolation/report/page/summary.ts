import { pairsIn } from '../pair-faults.ts'
import type { IsolationReport, StoreReport, Verdict } from '../report.ts'
import { type Html, html } from './html.ts'
import { verdictBadge } from './icon.ts'
import { wentOn } from './went-on.ts'
import { architectureWords, modeWords } from './words.ts'

/** What the whole report says, for whoever reads nothing else of it. */
export function summary(report: IsolationReport): Html {
  const pairs = pairsIn(report)
  return html`<header>
<p class="eyebrow">Bulkhead · fault isolation</p>
<h1>${capitalised(storesOf(report))}</h1>
<p class="sentence">${report.sentence}</p>
${pairs && wentOn(pairs)}
<p class="tally">${verdictBadge(report.verdict)} ${tally(report)}</p>
</header>`
}

export function titleOf(report: IsolationReport): string {
  return `Fault isolation: ${storesOf(report)}`
}

/** Such as `the store as microservices and as a monolith, in containers`. */
function storesOf({ stores }: IsolationReport): string {
  const modes = new Set(stores.flatMap(({ mode }) => mode ?? []))
  const alike = modes.size === 1
  const named = stores.map(
    ({ architecture, mode }) => `${architectureWords[architecture]}${where(alike ? undefined : mode)}`,
  )
  return `the store ${named.join(' and ')}${alike ? where([...modes][0]) : ''}`
}

function where(mode: StoreReport['mode']): string {
  return mode === undefined ? '' : `, ${modeWords[mode]}`
}

const verdicts: readonly Verdict[] = ['as predicted', 'not as predicted', 'not measured']

function tally({ stores }: IsolationReport): string {
  const faults = stores.flatMap((store) => store.faults)
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
