import { z } from 'zod'
import { recentSteps } from './bus-step.ts'
import { demoLoad } from './demo-load.ts'
import { fault } from './lab.ts'

/** `degraded` answers, but lacks something, errs, is kept away from by its breaker, or has a fault switched on. */
export const serviceState = z.enum(['up', 'degraded', 'down'])
export type ServiceState = z.infer<typeof serviceState>

const count = z.int().min(0)
const milliseconds = z.number().min(0)

/** Of about the last ten seconds; event streams are not among them. */
export const requestFigures = z
  .object({
    perSecond: z.number().min(0),
    errorPercent: z.number().min(0).max(100).meta({ description: 'answers with a status of 500 or more' }),
    p50Ms: milliseconds,
    p99Ms: milliseconds,
  })
  .meta({ id: 'RequestFigures' })
export type RequestFigures = z.infer<typeof requestFigures>

/** How many messages a subscriber's queue holds: not handed out yet, handed out and not answered, and parked. */
export const queueFigures = z
  .object({ name: z.string(), ready: count, unacked: count, deadLetters: count })
  .meta({ id: 'QueueFigures' })
export type QueueFigures = z.infer<typeof queueFigures>

export const breakerState = z.enum(['closed', 'open', 'half-open'])
export type BreakerState = z.infer<typeof breakerState>

export const serviceStatus = z
  .object({
    name: z.string(),
    state: serviceState,
    breaker: breakerState.optional().meta({ description: "the gateway's breaker for this service" }),
    fault: fault.optional(),
    requests: requestFigures,
    outbox: count.optional().meta({ description: 'events that wait for the bus' }),
    database: z
      .enum(['up', 'down'])
      .optional()
      .meta({ description: 'of a service with one of its own, as that service sees it; unknown while it is down' }),
  })
  .meta({ id: 'ServiceStatus' })
export type ServiceStatus = z.infer<typeof serviceStatus>

/** The whole store at one moment. Without `bus` there is none, or nobody answers who could tell. */
export const status = z
  .object({
    architecture: z.enum(['microservices', 'monolith']),
    services: z.array(serviceStatus),
    bus: z.object({ state: serviceState, queues: z.array(queueFigures) }).optional(),
    lab: z
      .object({ load: demoLoad.optional().meta({ description: 'the demo shoppers, while they come' }) })
      .optional()
      .meta({ description: 'only with LAB=on: faults can be switched, and demo shoppers called' }),
  })
  .meta({ id: 'Status' })
export type Status = z.infer<typeof status>

/** What a process says of itself at its internal `GET /status`. What can't be told just now is left out. */
export const ownStatus = z.object({
  /** What it can't serve without, and misses. */
  missing: z.array(z.string()),
  requests: requestFigures,
  fault: fault.optional(),
  outbox: count.optional(),
  /** Every subscriber's queue, as far as the bus tells: a service that hangs can't say what waits for it. */
  bus: z.object({ connected: z.boolean(), queues: z.array(queueFigures) }).optional(),
  /** Those after the one that the caller named. */
  recent: recentSteps.optional(),
})
export type OwnStatus = z.infer<typeof ownStatus>
