import type { Fault, Target } from '@bulkhead/tools'
import type { Architecture } from '../report/report.ts'
import { predictForMicroservices } from './microservices.ts'
import { predictForMonolith } from './monolith.ts'
import type { Prediction } from './prediction.ts'

/** What a fault of a target must do to each journey. */
export function predict(architecture: Architecture, target: Target, fault: Fault): Prediction {
  return architecture === 'monolith' ? predictForMonolith(target, fault) : predictForMicroservices(target, fault)
}
