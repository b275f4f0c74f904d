import type { Fault } from '@bulkhead/types'
import type { Effect } from './effect.ts'

/** No request meets it: the handler of the lab's own event fails, so that such an event is tried and then parked. */
export function poison({ seconds }: Fault): Effect {
  return {
    fault: { kind: 'poison', seconds },
    meetEvent: () => {
      throw new Error('the fault switch makes this handler fail')
    },
  }
}
