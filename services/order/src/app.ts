import { type Bus, deadLetterRoutes, messagingFigures, type StepLog, type Topology } from '@bulkhead/bus'
import { isNotReady } from '@bulkhead/database'
import { createServiceApp, type FaultSwitch, type Logger, type Metrics, type ReadinessChecks } from '@bulkhead/service'
import type { Express } from 'express'
import type { OrderAppDependencies } from './http/dependencies.ts'
import { problemStatuses } from './http/problem-statuses.ts'
import { routes } from './http/routes.ts'

export interface OrderApp extends OrderAppDependencies {
  readonly topology: Topology
  readonly bus: Bus
  readonly steps: StepLog
  readonly logger: Logger
  readonly metrics: Metrics
  readonly readiness: ReadinessChecks
  readonly faults?: FaultSwitch | undefined
}

/** The order service's HTTP side: what main and every test call. */
export function createApp(app: OrderApp): Express {
  const { topology, bus, steps, logger, metrics, readiness, faults, ...dependencies } = app
  const { db, sessions } = dependencies
  return createServiceApp({
    service: 'order',
    logger,
    metrics,
    readiness,
    faults,
    figures: messagingFigures({ subscribers: Object.keys(topology.subscribers), bus, db, steps }),
    problemStatuses,
    isUnavailable: isNotReady,
    routes: [...routes(dependencies), ...deadLetterRoutes({ subscriber: 'order', bus, sessions })],
  })
}
