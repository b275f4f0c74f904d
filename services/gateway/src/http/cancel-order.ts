import { ProblemError } from '@bulkhead/service'
import { askForAccepted } from '../orders/ask-for-accepted.ts'
import type { Ask } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { callOf } from './upstream-call.ts'

/** Only the order service cancels. One that it has not taken up yet can be cancelled in a moment, and exists. */
export function cancelOrder({ upstreams }: GatewayDependencies): Ask {
  return async (request, credential) => {
    const call = callOf(request, credential)
    const answer = await upstreams.order.send(call)
    if (answer.status !== 404) return answer
    const accepted = await askForAccepted(upstreams.cart, request, credential)
    if (accepted.status === 200) throw notPlacedYet()
    if (accepted.status >= 500) return accepted
    // Between the two questions the order may have been taken up. Nothing was done yet: there was no such order.
    return upstreams.order.send(call)
  }
}

function notPlacedYet(): ProblemError {
  return new ProblemError(409, 'order-not-placed-yet', 'The order is accepted, but not placed yet. Cancel it then.', {
    headers: { 'Retry-After': '1' },
  })
}
