import * as chassis from '@bulkhead/service'
import type { Express } from 'express'
import { docsRoutes } from './docs/routes.ts'
import type { GatewayDependencies } from './http/dependencies.ts'
import { limitRate } from './http/limit-rate.ts'
import { noStore } from './http/no-store.ts'
import { rawBody } from './http/raw-body.ts'
import { refuseCrossSite } from './http/refuse-cross-site.ts'
import { routes } from './http/routes.ts'
import { securityHeaders } from './http/security-headers.ts'
import { storefront } from './http/storefront.ts'
import { wellFormedPath } from './http/well-formed-path.ts'
import type { Lab } from './lab/lab.ts'
import { labRoutes } from './lab/routes.ts'
import { statusRoutes } from './status/routes.ts'

export interface GatewayApp extends GatewayDependencies {
  readonly storefrontFolder: string
  readonly docsFolder: string
  readonly rateLimitPerSecond: number
  /** Whether the store is reached over HTTPS. */
  readonly secure: boolean
  readonly logger: chassis.Logger
  readonly metrics: chassis.Metrics
  readonly readiness: chassis.ReadinessChecks
  /** Only with `LAB=on`. */
  readonly lab?: Lab | undefined
}

/** The store's public door: what main and every test call. */
export function createApp(options: GatewayApp): Express {
  const { logger, metrics, readiness, secure, lab } = options
  const guarded = [limitRate(options.rateLimitPerSecond), noStore, refuseCrossSite]
  const app = chassis.bareApp()
  app.use(chassis.requestId, securityHeaders({ secure }), wellFormedPath)
  app.use(chassis.routerOf(chassis.healthRoutes(readiness)))
  // The instruments come first: they are not counted among what they show, and no fault of the gateway hides them.
  app.use('/api/status', ...guarded)
  app.use(chassis.routerOf(statusRoutes(options)))
  if (lab) app.use('/api/lab', ...guarded, ...chassis.jsonBody())
  if (lab) app.use(chassis.routerOf(labRoutes(options, lab)))
  app.use(chassis.observe(logger, metrics))
  if (lab) app.use(lab.faults.meet)
  app.use('/api', ...guarded)
  app.use('/api/staff', ...chassis.jsonBody())
  app.use('/api', rawBody)
  app.use(chassis.routerOf([...routes(options), ...docsRoutes(options.docsFolder)]))
  app.use(storefront(options.storefrontFolder))
  app.use(chassis.notFound)
  app.use(chassis.errorHandler({ service: 'gateway', logger, problemStatuses: {}, isUnavailable: () => false }))
  return app
}
