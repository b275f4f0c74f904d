import type { OwnStatus } from '@bulkhead/types'
import { z } from 'zod'
import type { FaultSwitch } from '../faults/index.ts'
import { missingOf, type ReadinessChecks } from '../http/health.ts'
import { parseQuery } from '../http/parse.ts'
import type { Route } from '../http/routes.ts'
import type { Metrics } from '../metrics.ts'
import { knownWithin } from './known-within.ts'

/** Who asks for a status again says the `last` that they know of. */
export interface FiguresAsked {
  readonly after?: number | undefined
}

export interface OwnStatusOptions {
  readonly metrics: Metrics
  readonly readiness: ReadinessChecks
  readonly faults?: FaultSwitch | undefined
  /** What this process knows besides; it must answer soon, also when what it asks does not. */
  readonly figures?: ((asked: FiguresAsked) => Promise<Pick<OwnStatus, 'outbox' | 'bus' | 'recent'>>) | undefined
}

/** Whoever asks wants to know now: a check that takes longer counts as failed. */
const checkDeadlineMs = 300

export async function ownStatus(options: OwnStatusOptions, asked: FiguresAsked = {}): Promise<OwnStatus> {
  const { metrics, readiness, faults, figures } = options
  const [missing, known] = await Promise.all([missingOf(hurried(readiness)), figures?.(asked)])
  return { missing, requests: metrics.recent.figures(), fault: faults?.current, ...known }
}

/** `/status?after=<number>`, for the gateway, which makes the store's status of all of them. */
export function statusRoute(options: OwnStatusOptions): Route {
  return {
    method: 'get',
    path: '/status',
    handle: async (request, response) => void response.json(await ownStatus(options, parseQuery(query, request))),
  }
}

const query = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,16}$/, 'must be a whole number that an earlier answer gave as `last`')
    .transform(Number)
    .pipe(z.int())
    .optional(),
})

function hurried(checks: ReadinessChecks): ReadinessChecks {
  const entries = Object.entries(checks).map(
    ([name, check]) => [name, async () => (await knownWithin(checkDeadlineMs, check)) ?? false] as const,
  )
  return Object.fromEntries(entries)
}
