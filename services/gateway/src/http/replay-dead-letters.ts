import { ProblemError } from '@bulkhead/service'
import { upstreamNames } from '../upstream/upstream.ts'
import type { Ask } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { callOf } from './upstream-call.ts'

export function replayDeadLetters({ upstreams }: GatewayDependencies): Ask {
  return async (request, credential) => {
    const service = upstreamNames.find((name) => name === request.params.service)
    if (!service) throw new ProblemError(404, 'service-not-found', 'There is no such service.')
    return upstreams[service].send({ ...callOf(request, credential), path: '/dead-letters/replay' })
  }
}
