import { StateBadge } from './state-badge.tsx'

/** A service's own Postgres, as the service sees it. */
export function Database({ state }: { readonly state: 'up' | 'down' | undefined }) {
  return (
    <div className={`database database-${state ?? 'unknown'}`}>
      <svg className="cylinder" viewBox="0 0 40 44" aria-hidden="true">
        <path className="cylinder-body" d="M3 9v26c0 4 7.6 7 17 7s17-3 17-7V9" />
        <ellipse className="cylinder-top" cx="20" cy="9" rx="17" ry="6.5" />
        <path className="cylinder-ring" d="M3 22c0 4 7.6 6.5 17 6.5s17-2.5 17-6.5" />
      </svg>
      <span className="database-name">Postgres</span>
      <StateBadge state={state ?? 'unknown'} />
    </div>
  )
}
