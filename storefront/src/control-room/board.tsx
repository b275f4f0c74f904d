import { useFeed } from './feed/use-feed.tsx'
import { hintsFor } from './switches/hints.ts'
import { useLingering } from './use-lingering.ts'
import { howAllIs } from './words/how-it-is.ts'

const lingersMs = 8_000

/** How the store is, and what to look at, in letters for the last row. A crash is over before it is read: it lingers. */
export function Board() {
  const status = useFeed((state) => state.status)
  const isLost = useFeed((state) => state.connection === 'lost')
  const hints = status && !isLost ? hintsFor(status).join(' ') : ''
  const hint = useLingering(hints, lingersMs)
  return (
    <div className="board">
      <p className="board-state">{isLost || !status ? 'Waiting for the store.' : howAllIs(status)}</p>
      <p className="board-hint">
        {hint === '' ? null : (
          <>
            <strong>What to look at:</strong> {hint}
          </>
        )}
      </p>
    </div>
  )
}
