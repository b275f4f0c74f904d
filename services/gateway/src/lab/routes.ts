import type { Route } from '@bulkhead/service'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { breakService } from './break-service.ts'
import { callShoppers } from './call-shoppers.ts'
import { healService } from './heal-service.ts'
import type { Lab } from './lab.ts'
import { sendShoppersAway } from './send-shoppers-away.ts'

export function labRoutes(gateway: GatewayDependencies, lab: Lab): Route[] {
  const fault = '/api/lab/faults/:service'
  const load = '/api/lab/load'
  return [
    { method: 'put', path: fault, handle: breakService(gateway, lab) },
    { method: 'delete', path: fault, handle: healService(gateway, lab) },
    { method: 'put', path: load, handle: callShoppers(lab) },
    { method: 'delete', path: load, handle: sendShoppersAway(lab) },
  ]
}
