import * as door from '@bulkhead/door'
import * as chassis from '@bulkhead/service'
import type { Express } from 'express'
import type { GatewayDependencies } from './http/dependencies.ts'
import { rawBody } from './http/raw-body.ts'
import { routes } from './http/routes.ts'
import type { Lab } from './lab/lab.ts'
import { labRoutes } from './lab/routes.ts'
import { statusRoutes } from './status/routes.ts'

export interface GatewayApp extends GatewayDependencies, door.DoorOptions {
  readonly logger: chassis.Logger
  readonly metrics: chassis.Metrics
  readonly readiness: chassis.ReadinessChecks
  /** Only with `LAB=on`. */
  readonly lab?: Lab | undefined
}

/** The store's public door: what main and every test call. */
export function createApp(options: GatewayApp): Express {
  const { logger, metrics, readiness, lab } = options
  const guarded = door.guards(options)
  const app = chassis.bareApp()
  app.use(chassis.requestId, door.securityHeaders(options), door.wellFormedPath)
  app.use(chassis.routerOf(chassis.healthRoutes(readiness)))
  // The instruments come first: they are not counted among what they show, and no fault of the gateway hides them.
  app.use('/api/status', guarded)
  app.use(chassis.routerOf(statusRoutes(options)))
  if (lab) app.use('/api/lab', guarded, ...chassis.jsonBody())
  if (lab) app.use(chassis.routerOf(labRoutes(options, lab)))
  app.use(chassis.observe(logger, metrics))
  if (lab) app.use(lab.faults.meet)
  app.use('/api', guarded)
  app.use('/api/staff', ...chassis.jsonBody())
  app.use('/api', rawBody)
  app.use(chassis.routerOf([...routes(options), ...door.docsRoutes(options.docsFolder)]))
  app.use(door.storefront(options.storefrontFolder))
  app.use(chassis.notFound)
  app.use(chassis.errorHandler({ service: 'gateway', logger, problemStatuses: {}, isUnavailable: () => false }))
  return app
}
