import type { BusStep } from '@bulkhead/types'
import { rateOn, type Train, trainsOn } from '../feed/traffic.ts'
import { useFeed } from '../feed/use-feed.tsx'
import { eventWords } from '../words/event-words.ts'
import { formatCount } from '../words/figures.ts'

interface MessageTrackProps {
  readonly service: string
  readonly did: BusStep['did']
}

/** One direction between a service and the bus. What moves is moved by the compositor alone; the number says the same. */
export function MessageTrack({ service, did }: MessageTrackProps) {
  const traffic = useFeed((state) => state.traffic)
  const rate = rateOn(traffic, { service, did })
  return (
    <div className={`track track-${did}`}>
      <span className="track-wire" aria-hidden="true" />
      <span className="dots" aria-hidden="true">
        {trainsOn(traffic, { service, did }).map((train) => (
          <Dots key={train.atMs} train={train} />
        ))}
      </span>
      <p className="track-words">
        {rate > 0 ? `${formatCount(rate)}/s ` : ''}
        {did}
      </p>
    </div>
  )
}

/** A second's messages move as one box: every animation that begins or ends costs the page a frame. */
function Dots({ train }: { readonly train: Train }) {
  return (
    <span className="train">
      {train.dots.map(({ id, type, afterMs }) => (
        <span key={id} className={`dot event-${eventWords(type).kind}`} style={{ left: `${100 - afterMs / 10}%` }} />
      ))}
    </span>
  )
}
