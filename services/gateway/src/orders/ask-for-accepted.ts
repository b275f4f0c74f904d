import type { Credential } from '@bulkhead/door'
import type { Request } from 'express'
import { callFor } from '../http/upstream-call.ts'
import type { Answer } from '../upstream/answer.ts'
import type { Upstream } from '../upstream/upstream.ts'

/** Cart's record of a checkout: an `accepted` order while the order service has not taken it up, 404 from then on. */
export function askForAccepted(cart: Upstream, request: Request, credential: Credential): Promise<Answer> {
  const id = encodeURIComponent(String(request.params.id))
  return cart.send(callFor(request, credential, `/checkouts/${id}`))
}
