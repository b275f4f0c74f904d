import * as door from '@bulkhead/door'
import { type OwnStatusOptions, ownStatus, type Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import type { Lab } from '../lab/lab.ts'
import { createAskStatus } from './ask-status.ts'
import { collectStatus } from './collect-status.ts'
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
  const seconds = lab ? lab.shoppers.seconds : () => []
  return door.statusRoutes({ collect: () => collectStatus(sources), steps, seconds, stopping })
}
