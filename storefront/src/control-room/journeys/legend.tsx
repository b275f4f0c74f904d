import { effects } from './share-path.ts'

/** What the strips mean. */
export function Legend() {
  return (
    <ul className="legend">
      {effects.map((effect) => (
        <li key={effect}>
          <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true">
            <path className={`share-${effect}`} d="M0 0h24v14H0z" />
          </svg>
          {effect}
        </li>
      ))}
      <li>
        <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true">
          <path className="latency-line" d="M1 10 9 8 15 4 23 5" />
        </svg>
        p95
      </li>
      <li>
        <svg className="swatch" viewBox="0 0 24 14" aria-hidden="true">
          <path className="breakage" d="M0 0h24v14H0z" />
          <path className="breakage-edges" d="M.7 0v14M23.3 0v14" />
        </svg>
        broken
      </li>
    </ul>
  )
}
