import type { Route } from '@bulkhead/service'
import type { Status } from '@bulkhead/types'
import { followStatus, type StatusStreamSources } from './follow-status.ts'
import { createStatusFeed } from './status-feed.ts'

export interface StatusSources extends Omit<StatusStreamSources, 'feed'> {
  /** Works the status out. It must not reject. */
  readonly collect: () => Promise<Status>
}

/** The store's status, asked for once, or followed. */
export function statusRoutes({ collect, ...sources }: StatusSources): Route[] {
  const feed = createStatusFeed(collect)
  return [
    {
      method: 'get',
      path: '/api/status',
      handle: async (_request, response) => void response.json(await feed.now()),
    },
    { method: 'get', path: '/api/status/stream', handle: followStatus({ feed, ...sources }) },
  ]
}
