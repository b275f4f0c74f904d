import type { BreakerState, OwnStatus, ServiceState } from '@bulkhead/types'

/** More errors than this are no accident. */
const tolerableErrorPercent = 5

/** The state of a process that answers. */
export function stateOf(own: OwnStatus, breaker: BreakerState = 'closed'): ServiceState {
  const { missing, fault, requests } = own
  const isWell =
    missing.length === 0 &&
    fault === undefined &&
    breaker === 'closed' &&
    requests.errorPercent <= tolerableErrorPercent
  return isWell ? 'up' : 'degraded'
}
