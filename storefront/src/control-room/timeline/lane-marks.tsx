import { Icon } from '../../ui/icon.tsx'
import { formatMs } from '../words/figures.ts'
import type { Chapter } from './chapters.ts'
import { laneOf } from './lanes.ts'

/** Who told an event, who has handled it and when, and who has yet to; with a thread from the one to the others. */
export function LaneMarks({ chapter: { teller, handled, waiting, atMs } }: { readonly chapter: Chapter }) {
  const from = teller === undefined ? 0 : laneOf(teller)
  const heard = [
    ...handled.map((by) => ({ service: by.service, words: `+${formatMs(by.atMs - atMs)}`, how: 'handled' })),
    ...waiting.map((service) => ({ service, words: 'waits', how: 'waiting' })),
  ]
  return (
    <div className="marks">
      {heard.map(({ service, how }) => (
        <Thread key={service} from={from} to={laneOf(service)} how={how} />
      ))}
      {teller === undefined ? null : (
        <span className="mark-told lane-mark" style={{ gridColumn: from }}>
          <span className="mark-sign" aria-hidden="true" />
          <span className="visually-hidden">{teller} </span>
          <span className="mark-words">published</span>
        </span>
      )}
      {heard.map(({ service, words, how }) => (
        <span key={service} className={`lane-mark mark-${how}`} style={{ gridColumn: laneOf(service) }}>
          <span className="mark-sign" aria-hidden="true">
            {how === 'handled' ? <Icon name="check" /> : null}
          </span>
          <span className="visually-hidden">
            {service} {how}{' '}
          </span>
          <span className="mark-words">{words}</span>
        </span>
      ))}
    </div>
  )
}

interface ThreadProps {
  readonly from: number
  readonly to: number
  readonly how: string
}

function Thread({ from, to, how }: ThreadProps) {
  if (from === 0 || to === 0 || from === to) return null
  const [left, right] = [Math.min(from, to), Math.max(from, to)]
  const direction = to > from ? 'right' : 'left'
  return (
    <span
      className={`thread thread-${right - left + 1} thread-${direction} thread-${how}`}
      style={{ gridColumn: `${left} / ${right + 1}` }}
      aria-hidden="true"
    />
  )
}
