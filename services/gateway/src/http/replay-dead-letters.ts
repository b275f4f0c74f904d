import { ProblemError } from '@bulkhead/service'
import type { Request } from 'express'
import { upstreamNames } from '../upstream/upstream.ts'
import type { Ask } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { callOf } from './upstream-call.ts'

/** Of one service: all that it has parked, or the one that the path names too. */
export function replayDeadLetters({ upstreams }: GatewayDependencies): Ask {
  return async (request, credential) => {
    const service = upstreamNames.find((name) => name === request.params.service)
    if (!service) throw new ProblemError(404, 'service-not-found', 'There is no such service.')
    return upstreams[service].send({ ...callOf(request, credential), path: `/dead-letters${one(request)}/replay` })
  }
}

function one({ params: { id } }: Request): string {
  return typeof id === 'string' ? `/${encodeURIComponent(id)}` : ''
}
