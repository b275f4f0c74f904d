import { loadRoutes } from '@bulkhead/door'
import type { Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { breakService } from './break-service.ts'
import { healService } from './heal-service.ts'
import type { Lab } from './lab.ts'

export function labRoutes(gateway: GatewayDependencies, lab: Lab): Route[] {
  const fault = '/api/lab/faults/:service'
  return [
    { method: 'put', path: fault, handle: breakService(gateway, lab) },
    { method: 'delete', path: fault, handle: healService(gateway, lab) },
    ...loadRoutes(lab.shoppers),
  ]
}
