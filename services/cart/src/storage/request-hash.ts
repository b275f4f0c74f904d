import { createHash } from 'node:crypto'
import type { CheckoutRequest } from '@bulkhead/types'
import { canonicalRequest } from '../domain/index.ts'

/** Kept instead of the request: it tells a repeated one from a different one when name and address are long forgotten. */
export function requestHash(request: CheckoutRequest): string {
  return createHash('sha256').update(canonicalRequest(request)).digest('hex')
}
