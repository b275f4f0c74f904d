import type { Route } from '@bulkhead/service'
import type { DemoShoppers } from '@bulkhead/shoppers'
import { callShoppers } from './call-shoppers.ts'
import { sendShoppersAway } from './send-shoppers-away.ts'

/** Only for the lab: demo shoppers are called, and sent away. */
export function loadRoutes(shoppers: DemoShoppers): Route[] {
  const path = '/api/lab/load'
  return [
    { method: 'put', path, handle: callShoppers(shoppers) },
    { method: 'delete', path, handle: sendShoppersAway(shoppers) },
  ]
}
