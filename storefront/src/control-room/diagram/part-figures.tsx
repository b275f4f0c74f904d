import type { ServiceStatus } from '@bulkhead/types'
import { formatCount, formatMs, formatPercent } from '../words/figures.ts'

/** What goes through a service: how much, how well, how fast. Of one that is down nothing is known. */
export function PartFigures({ service: { state, requests } }: { readonly service: ServiceStatus }) {
  const isKnown = state !== 'down'
  const isQuiet = requests.perSecond === 0
  return (
    <dl className="figures">
      <div>
        <dt>requests</dt>
        <dd>{isKnown ? `${formatCount(requests.perSecond)}/s` : '–'}</dd>
      </div>
      <div className={isKnown && requests.errorPercent > 5 ? 'figure-bad' : ''}>
        <dt>errors</dt>
        <dd>{isKnown ? formatPercent(requests.errorPercent) : '–'}</dd>
      </div>
      <div className={isKnown && requests.p99Ms >= 1_000 ? 'figure-bad' : ''}>
        <dt>p99</dt>
        <dd>{isKnown && !isQuiet ? formatMs(requests.p99Ms) : '–'}</dd>
      </div>
    </dl>
  )
}
