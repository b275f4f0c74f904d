import type { Upstream } from '../upstream/upstream.ts'
import type { Ask } from './admitted.ts'
import { callOf } from './upstream-call.ts'

/** The service's answer is the answer. */
export function passOn(upstream: Upstream): Ask {
  return (request, credential) => upstream.send(callOf(request, credential))
}
