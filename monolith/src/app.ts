import * as door from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
import type { Express } from 'express'
import { cartModule } from './cart/cart-module.ts'
import { catalogModule } from './catalog/catalog-module.ts'
import type { Dependencies } from './dependencies.ts'
import { faultRoutes } from './lab/fault-routes.ts'
import type { Lab } from './lab/lab.ts'
import { moduleRouter } from './modules/module-router.ts'
import { orderModule } from './order/order-module.ts'
import { staffRoutes } from './staff/staff-routes.ts'
import { collectStatus } from './status/collect-status.ts'

export interface StoreApp extends Dependencies, door.DoorOptions {
  readonly visitors: door.Visitors
  readonly logger: chassis.Logger
  readonly metrics: chassis.Metrics
  readonly readiness: chassis.ReadinessChecks
  /** Aborts when the process stops: streams end on it. */
  readonly stopping: AbortSignal
  /** Only with `LAB=on`. */
  readonly lab?: Lab | undefined
}

/** The whole store: what main and every test call. */
export function createApp(options: StoreApp): Express {
  const { logger, metrics, readiness, lab, visitors, callers, stopping } = options
  const guarded = door.guards(options)
  const recent = {
    catalog: chassis.createRecentRequests(),
    cart: chassis.createRecentRequests(),
    order: chassis.createRecentRequests(),
  }
  const collect = () => collectStatus({ metrics, readiness, recent, lab })
  const seconds = lab ? lab.shoppers.seconds : () => []
  const app = chassis.bareApp()
  app.use(chassis.requestId, door.securityHeaders(options), door.wellFormedPath)
  app.use(chassis.routerOf(chassis.healthRoutes(readiness)))
  // The instruments come first: they are not counted among what they show, and no fault hides them.
  app.use('/api/status', guarded)
  app.use(chassis.routerOf(door.statusRoutes({ collect, seconds, stopping })))
  if (lab) app.use('/api/lab', guarded, ...chassis.jsonBody())
  if (lab) app.use(chassis.routerOf([...faultRoutes(lab), ...door.loadRoutes(lab.shoppers)]))
  app.use(chassis.observe(logger, metrics))
  if (lab) app.use(lab.faults.gateway.meet)
  app.use('/api', guarded, ...chassis.jsonBody())
  for (const module of [catalogModule(options), cartModule(options), orderModule(options)]) {
    const { name } = module
    app.use(moduleRouter(module, { logger, recent: recent[name], faults: lab?.faults[name] }))
  }
  app.use(chassis.routerOf([...staffRoutes(visitors, callers), ...door.docsRoutes(options.docsFolder)]))
  app.use(door.storefront(options.storefrontFolder))
  app.use(chassis.notFound)
  app.use(chassis.errorHandler({ service: 'gateway', logger, problemStatuses: {}, isUnavailable: () => false }))
  return app
}
