import { askForAccepted } from '../orders/ask-for-accepted.ts'
import { findOrder } from '../orders/find-order.ts'
import type { Ask } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { callOf } from './upstream-call.ts'

/** An order that its service has not taken up, or can't show just now, is shown from cart's record. */
export function getOrder({ upstreams, policy }: GatewayDependencies): Ask {
  const deadlinesMs = { hurried: policy.deadlineBeforeFallbackMs, patient: policy.deadlineMs }

  return async (request, credential) => {
    const call = callOf(request, credential)
    const { answer } = await findOrder({
      order: (urgency) => upstreams.order.send(call, deadlinesMs[urgency]),
      cart: () => askForAccepted(upstreams.cart, request, credential),
    })
    return answer
  }
}
