import { openEventStream, serviceUnavailable } from '@bulkhead/service'
import type { RequestHandler } from 'express'
import { untilGone } from '../orders/until-gone.ts'
import type { StatusFeed } from './status-feed.ts'

const streamsAtOnce = 200

/** `event: status`, one at once and one a second. */
export function followStatus(feed: StatusFeed, stopping: AbortSignal): RequestHandler {
  let streams = 0

  return (request, response) => {
    if (request.method === 'HEAD') return void response.type('text/event-stream').end()
    if (streams >= streamsAtOnce) throw serviceUnavailable('gateway')
    streams += 1
    const gone = untilGone(response, stopping)
    const stream = openEventStream(response)
    const leave = feed.follow((status) => {
      // Who doesn't read misses some: nothing is kept for them.
      if (!response.writableNeedDrain) stream.send('status', status)
    })
    gone.addEventListener('abort', () => {
      streams -= 1
      leave()
      stream.end()
    })
  }
}
