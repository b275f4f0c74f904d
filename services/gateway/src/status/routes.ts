import { type OwnStatusOptions, ownStatus, type Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { collectStatus } from './collect-status.ts'
import { followStatus } from './follow-status.ts'
import { createStatusFeed } from './status-feed.ts'

export function statusRoutes({ upstreams, stopping, ...own }: GatewayDependencies & OwnStatusOptions): Route[] {
  const feed = createStatusFeed(() => collectStatus({ upstreams, self: () => ownStatus(own) }))
  return [
    {
      method: 'get',
      path: '/api/status',
      handle: async (_request, response) => void response.json(await feed.now()),
    },
    { method: 'get', path: '/api/status/stream', handle: followStatus(feed, stopping) },
  ]
}
