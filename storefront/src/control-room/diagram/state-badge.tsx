import type { ServiceState } from '@bulkhead/types'

export type ShownState = ServiceState | 'unknown'

/** Each state has a shape of its own: not everybody sees its colour. */
const shapes: Readonly<Record<ShownState, string>> = {
  up: 'M5.5 12.8l4.2 4.2L18.5 7.8',
  degraded: 'M12 5.5v8.2M12 18.2h.01',
  down: 'M7 7l10 10M17 7 7 17',
  unknown: 'M9.2 9.4c0-3.8 5.8-3.6 5.8-.2 0 2.4-3 2.5-3 5M12 18.2h.01',
}

interface StateBadgeProps {
  readonly state: ShownState
  readonly words?: string
}

export function StateBadge({ state, words = state }: StateBadgeProps) {
  return (
    <span className={`state state-${state}`}>
      <svg className="state-mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d={shapes[state]} />
      </svg>
      {words}
    </span>
  )
}
