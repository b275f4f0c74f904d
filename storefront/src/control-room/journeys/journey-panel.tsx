import type { JourneyName } from '@bulkhead/types'
import { useFeed } from '../feed/use-feed.tsx'
import { formatMs, formatPercent } from '../words/figures.ts'
import { lately } from './lately.ts'
import type { Effect } from './share-path.ts'
import { StripChart } from './strip-chart.tsx'

const words: Readonly<Record<Effect, string>> = {
  ok: 'as ever',
  degraded: 'stale or late',
  failed: 'not at all',
}

interface JourneyPanelProps {
  readonly journey: JourneyName
  readonly nowMs: number
}

export function JourneyPanel({ journey, nowMs }: JourneyPanelProps) {
  const seconds = useFeed((state) => state.seconds)
  const isCalled = useFeed((state) => state.status?.lab?.load !== undefined)
  const now = lately(seconds, journey, nowMs)
  return (
    <li className={`journey journey-${now?.mostly ?? 'none'}`}>
      <div className="journey-head">
        <h3>{journey}</h3>
        {now ? (
          <p>
            <strong>{formatPercent(now.successPercent)}</strong>{' '}
            <span className="journey-words">
              {words[now.mostly]}, <span className="journey-ms">{formatMs(now.p95Ms)}</span>
            </span>
          </p>
        ) : (
          <p className="journey-words">{isCalled ? 'no outcome yet' : 'nobody comes'}</p>
        )}
      </div>
      <StripChart journey={journey} nowMs={nowMs} />
    </li>
  )
}
