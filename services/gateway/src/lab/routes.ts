import type { Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { breakService } from './break-service.ts'
import { healService } from './heal-service.ts'
import type { Lab } from './lab.ts'

export function labRoutes(gateway: GatewayDependencies, lab: Lab): Route[] {
  const path = '/api/lab/faults/:service'
  return [
    { method: 'put', path, handle: breakService(gateway, lab) },
    { method: 'delete', path, handle: healService(gateway, lab) },
  ]
}
