import type { ProblemStatuses } from '@bulkhead/service'

/** How each domain error is answered. */
export const problemStatuses: ProblemStatuses = {
  'order-not-found': 404,
  'order-rejected': 409,
}
