import type { JourneyName } from '@bulkhead/types'
import { shownSeconds } from '../feed/journey-seconds.ts'
import { useFeed } from '../feed/use-feed.tsx'
import { DemoLoad } from './demo-load.tsx'
import { JourneyPanel } from './journey-panel.tsx'
import { Legend } from './legend.tsx'

/** In the order in which they are shown everywhere. */
const journeys: readonly JourneyName[] = [
  'browse',
  'product page',
  'cart',
  'checkout accepted',
  'order confirmed',
  'past orders',
]

/** What the demo shoppers met in the last two minutes. */
export function Journeys() {
  const nowMs = useFeed((state) => state.nowMs)
  const hasCome = useFeed(({ seconds, nowMs: now }) => (seconds.at(-1)?.atMs ?? 0) > now - shownSeconds * 1_000)
  const isCalled = useFeed((state) => state.status?.lab?.load !== undefined)
  const isLab = useFeed((state) => state.status?.lab !== undefined)
  if (!hasCome && !isLab) return null
  return (
    <section className="journeys" aria-labelledby="journeys-heading">
      <div className="section-head">
        <h2 id="journeys-heading">Shoppers’ last two minutes</h2>
        {hasCome ? <Legend /> : null}
        {hasCome || isCalled ? <DemoLoad /> : null}
      </div>
      {hasCome ? (
        <ol className="journey-list">
          {journeys.map((journey) => (
            <JourneyPanel key={journey} journey={journey} nowMs={nowMs} />
          ))}
        </ol>
      ) : (
        <div className="nobody">
          {isCalled ? (
            <p>The shoppers are on their way.</p>
          ) : (
            <>
              <p>Nobody is shopping. Call some shoppers, and watch how six journeys go for them.</p>
              <DemoLoad />
            </>
          )}
        </div>
      )}
    </section>
  )
}
