import type { Status } from '@bulkhead/types'
import { StateBadge } from './state-badge.tsx'

const legend = [
  ['cart', 'cart.*'],
  ['order', 'order.*'],
  ['stock', 'stock.*'],
  ['product', 'product.*'],
  ['rejected', 'rejected'],
  ['cancelled', 'called off'],
] as const

/** The exchange that all events cross, and what the colours of the events mean. */
export function Bus({ bus }: { readonly bus: Status['bus'] }) {
  const state = bus?.state ?? 'unknown'
  return (
    <section className={`bus part part-${state}`} aria-label="bus">
      <div className="part-head">
        <h3>bus</h3>
        <StateBadge state={state} />
      </div>
      <p className="bus-exchange">
        exchange <code>store.events</code>
      </p>
      <ul className="event-legend" aria-label="Colours of the events">
        {legend.map(([kind, words]) => (
          <li key={kind}>
            <span className={`event-mark event-${kind}`} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}
