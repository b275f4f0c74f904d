import type { Fault } from '@bulkhead/types'
import { ProblemError } from '../http/problem-error.ts'
import type { Effect } from './effect.ts'
import { isMet } from './is-met.ts'

/** Each request, or a share of them, is answered 500 before any handler sees it. */
export function errors({ percent = 100, seconds }: Fault): Effect {
  return {
    fault: { kind: 'errors', percent, seconds },
    meet: (_request, _response, next) => {
      if (isMet(percent)) throw new ProblemError(500, 'fault-switched-on', 'The fault switch answers in this place.')
      next()
    },
  }
}
