import type { ProblemStatuses } from '@bulkhead/service'

/** How each domain error is answered. */
export const problemStatuses: ProblemStatuses = {
  'product-not-found': 404,
}
