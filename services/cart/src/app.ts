import { type Bus, deadLetterRoutes, messagingFigures, type StepLog } from '@bulkhead/bus'
import { isNotReady } from '@bulkhead/database'
import { createServiceApp, type FaultSwitch, type Logger, type Metrics, type ReadinessChecks } from '@bulkhead/service'
import { topology } from '@bulkhead/types'
import type { Express } from 'express'
import type { CartAppDependencies } from './http/dependencies.ts'
import { problemStatuses } from './http/problem-statuses.ts'
import { routes } from './http/routes.ts'

export interface CartApp extends CartAppDependencies {
  readonly bus: Bus
  readonly steps: StepLog
  readonly logger: Logger
  readonly metrics: Metrics
  readonly readiness: ReadinessChecks
  readonly faults?: FaultSwitch | undefined
}

/** The cart service's HTTP side: what main and every test call. */
export function createApp({ bus, steps, logger, metrics, readiness, faults, ...dependencies }: CartApp): Express {
  const { db, sessions } = dependencies
  return createServiceApp({
    service: 'cart',
    logger,
    metrics,
    readiness,
    faults,
    figures: messagingFigures({ subscribers: Object.keys(topology.subscribers), bus, db, steps }),
    problemStatuses,
    isUnavailable: isNotReady,
    routes: [...routes(dependencies), ...deadLetterRoutes({ subscriber: 'cart', bus, sessions })],
  })
}
