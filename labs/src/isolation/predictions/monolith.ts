import type { Fault, Target } from '@bulkhead/tools'
import { allWellBut, nothingWorks, type Prediction } from './prediction.ts'

/** A module that is slow or errs in front of its own handlers: a monolith isolates these too. */
const answersBadly: Readonly<Partial<Record<Target, Prediction>>> = {
  catalog: allWellBut({ browse: 'failed', 'product page': 'failed' }),
  cart: allWellBut({ cart: 'failed', 'checkout accepted': 'failed', 'order confirmed': 'failed' }),
  order: allWellBut({ 'order confirmed': 'degraded', 'past orders': 'failed' }),
}

/** The store as one process: every other fault in any module is a fault in all of them. */
export function predictForMonolith(target: Target, fault: Fault): Prediction {
  const onlyItsModule = fault === 'slow' || fault === 'errors'
  return (onlyItsModule && answersBadly[target]) || nothingWorks
}
