import * as chassis from '@bulkhead/service'
import type { Express } from 'express'

export interface InternalApp {
  /** Whose figures they are. */
  readonly service: string
  readonly logger: chassis.Logger
  readonly metrics: chassis.Metrics
}

/** What is measured is nobody's business outside, so it has a port of its own. */
export function createInternalApp({ service, logger, metrics }: InternalApp): Express {
  const app = chassis.bareApp()
  app.use(chassis.requestId)
  app.use(chassis.routerOf([chassis.metricsRoute(metrics)]))
  app.use(chassis.notFound)
  app.use(chassis.errorHandler({ service, logger, problemStatuses: {}, isUnavailable: () => false }))
  return app
}
