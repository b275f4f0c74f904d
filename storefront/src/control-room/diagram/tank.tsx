import { formatCount } from '../words/figures.ts'

interface TankProps {
  readonly name: 'outbox' | 'queue'
  /** Not known while whose it is does not answer. */
  readonly count: number | undefined
}

const fullAt = 500
/** A few are always on their way; these wait. */
const waitingFrom = 10

/** A number, and a level for who can't read it: logarithmic, so that five show as well as five hundred. */
export function Tank({ name, count }: TankProps) {
  const level = Math.min(Math.log10(1 + (count ?? 0)) / Math.log10(1 + fullAt), 1)
  return (
    <p className={`tank ${(count ?? 0) >= waitingFrom ? 'tank-holds' : ''}`}>
      <span className="tank-level" style={{ scale: `${level.toFixed(3)} 1` }} aria-hidden="true" />
      <span className="tank-name">{name}</span> <strong>{count === undefined ? '?' : formatCount(count)}</strong>
    </p>
  )
}
