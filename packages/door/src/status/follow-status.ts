import { type EventStream, openEventStream, serviceUnavailable } from '@bulkhead/service'
import type { BusStep, JourneySecond, Status } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { StatusFeed } from './status-feed.ts'
import { untilGone } from './until-gone.ts'

/** What was done on the bus of late, for those who watch: each of them knows how far they heard. */
export interface BusSteps {
  /** Those after the position that an earlier answer gave, oldest first; all that are known without one. */
  after(position?: number): { readonly position: number; readonly steps: readonly BusStep[] }
}

export interface StatusStreamSources {
  readonly feed: StatusFeed
  /** None where there is no bus. */
  readonly steps?: BusSteps | undefined
  /** What became of demo shoppers, after the second that began then. */
  readonly seconds: (after?: string) => readonly JourneySecond[]
  readonly stopping: AbortSignal
}

const streamsAtOnce = 200

/** `event: status`, `journeys` and `steps`: what is known at once, and what is new each second. */
export function followStatus({ feed, steps, seconds, stopping }: StatusStreamSources): RequestHandler {
  let streams = 0

  return (request, response) => {
    const gone = untilGone(response, stopping)
    if (gone.aborted || request.method === 'HEAD') return void response.type('text/event-stream').end()
    if (streams >= streamsAtOnce) throw serviceUnavailable('gateway')
    streams += 1
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
    const news = steps?.after(heardStep)
    if (news && news.steps.length > 0) stream.send('steps', news.steps)
    heardStep = news?.position
  }
}
