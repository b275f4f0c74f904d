import { ProblemError } from '@bulkhead/service'
import type { Request } from 'express'
import { type UpstreamName, upstreamNames } from '../upstream/upstream.ts'

/** Whoever has a fault switch. */
export type Target = UpstreamName | 'gateway'

const targets: readonly Target[] = [...upstreamNames, 'gateway']

/** @throws ProblemError 404 when the path names nobody who can be broken */
export function targetOf(request: Request): Target {
  const target = targets.find((name) => name === request.params.service)
  if (!target) throw new ProblemError(404, 'service-not-found', `There is no such service, only ${targets.join(', ')}.`)
  return target
}
