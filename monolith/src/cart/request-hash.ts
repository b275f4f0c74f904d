import { createHash } from 'node:crypto'
import { canonicalRequest } from '@bulkhead/cart/domain'
import type { CheckoutRequest } from '@bulkhead/types'

/** Tells a repeated request from a different one, however their JSON was written. */
export function requestHash(request: CheckoutRequest): string {
  return createHash('sha256').update(canonicalRequest(request)).digest('hex')
}
