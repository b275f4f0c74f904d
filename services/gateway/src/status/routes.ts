import { type OwnStatusOptions, ownStatus, type Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import type { Lab } from '../lab/lab.ts'
import { createAskStatus } from './ask-status.ts'
import { collectStatus } from './collect-status.ts'
import { followStatus } from './follow-status.ts'
import { createStatusFeed } from './status-feed.ts'
import { createStepRing } from './step-ring.ts'

export interface StatusRoutesOptions extends GatewayDependencies, Omit<OwnStatusOptions, 'faults'> {
  readonly lab?: Lab | undefined
}

export function statusRoutes({ upstreams, stopping, lab, ...options }: StatusRoutesOptions): Route[] {
  const steps = createStepRing()
  const sources = {
    upstreams,
    ask: createAskStatus(upstreams, steps),
    self: () => ownStatus({ ...options, faults: lab?.faults }),
    lab: () => lab && { load: lab.shoppers.load },
  }
  const feed = createStatusFeed(() => collectStatus(sources))
  const seconds = lab ? lab.shoppers.seconds : () => []
  return [
    {
      method: 'get',
      path: '/api/status',
      handle: async (_request, response) => void response.json(await feed.now()),
    },
    { method: 'get', path: '/api/status/stream', handle: followStatus({ feed, steps, seconds, stopping }) },
  ]
}
