import { type EventStream, openEventStream, serviceUnavailable } from '@bulkhead/service'
import type { JourneySecond, Status } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import { untilGone } from '../orders/until-gone.ts'
import type { StatusFeed } from './status-feed.ts'
import type { StepRing } from './step-ring.ts'

export interface StatusStreamSources {
  readonly feed: StatusFeed
  readonly steps: StepRing
  /** What became of demo shoppers, after the second that began then. */
  readonly seconds: (after?: string) => readonly JourneySecond[]
  readonly stopping: AbortSignal
}

const streamsAtOnce = 200

/** `event: status`, `journeys` and `steps`: what is known at once, and what is new each second. */
export function followStatus({ feed, steps, seconds, stopping }: StatusStreamSources): RequestHandler {
  let streams = 0

  return (request, response) => {
    if (request.method === 'HEAD') return void response.type('text/event-stream').end()
    if (streams >= streamsAtOnce) throw serviceUnavailable('gateway')
    streams += 1
    const gone = untilGone(response, stopping)
    const stream = openEventStream(response)
    const tell = teller(stream, { steps, seconds })
    const leave = feed.follow((status) => {
      // Who doesn't read misses some: nothing is kept for them.
      if (!response.writableNeedDrain) tell(status)
    })
    gone.addEventListener('abort', () => {
      streams -= 1
      leave()
      stream.end()
    })
  }
}

/** Knows how far one listener heard. */
function teller(stream: EventStream, { steps, seconds }: Pick<StatusStreamSources, 'steps' | 'seconds'>) {
  let heardSecond: string | undefined
  let heardStep: number | undefined

  return (status: Status) => {
    stream.send('status', status)
    const journeys = seconds(heardSecond)
    if (journeys.length > 0 || heardSecond === undefined) stream.send('journeys', journeys)
    heardSecond = journeys.at(-1)?.at ?? heardSecond ?? ''
    const news = steps.after(heardStep)
    if (news.steps.length > 0) stream.send('steps', news.steps)
    heardStep = news.position
  }
}
