import type { BusStep } from '@bulkhead/types'
import { dotsOn, rateOn } from '../feed/traffic.ts'
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
        {dotsOn(traffic, { service, did }).map(({ id, type, delayMs }) => (
          <span key={id} className={`dot event-${eventWords(type).kind}`} style={{ animationDelay: `${delayMs}ms` }} />
        ))}
      </span>
      <p className="track-words">
        {rate > 0 ? `${formatCount(rate)}/s ` : ''}
        {did}
      </p>
    </div>
  )
}
