import type { OwnStatus } from '@bulkhead/types'
import type { FaultSwitch } from '../faults/index.ts'
import { missingOf, type ReadinessChecks } from '../http/health.ts'
import type { Route } from '../http/routes.ts'
import type { Metrics } from '../metrics.ts'
import { knownWithin } from './known-within.ts'

export interface OwnStatusOptions {
  readonly metrics: Metrics
  readonly readiness: ReadinessChecks
  readonly faults?: FaultSwitch | undefined
  /** What this process knows besides; it must answer soon, also when what it asks does not. */
  readonly figures?: (() => Promise<Pick<OwnStatus, 'outbox' | 'bus'>>) | undefined
}

/** Whoever asks wants to know now: a check that takes longer counts as failed. */
const checkDeadlineMs = 300

export async function ownStatus({ metrics, readiness, faults, figures }: OwnStatusOptions): Promise<OwnStatus> {
  const [missing, known] = await Promise.all([missingOf(hurried(readiness)), figures?.()])
  return { missing, requests: metrics.recent.figures(), fault: faults?.current, ...known }
}

/** `/status`, for the gateway, which makes the store's status of all of them. */
export function statusRoute(options: OwnStatusOptions): Route {
  return {
    method: 'get',
    path: '/status',
    handle: async (_request, response) => void response.json(await ownStatus(options)),
  }
}

function hurried(checks: ReadinessChecks): ReadinessChecks {
  const entries = Object.entries(checks).map(
    ([name, check]) => [name, async () => (await knownWithin(checkDeadlineMs, check)) ?? false] as const,
  )
  return Object.fromEntries(entries)
}
