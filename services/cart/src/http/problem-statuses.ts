import type { ProblemStatuses } from '@bulkhead/service'

/** How each domain error is answered. */
export const problemStatuses: ProblemStatuses = {
  'cart-empty': 409,
  'cart-full': 409,
  'idempotency-key-reused': 422,
  'order-not-found': 404,
  'product-not-found': 404,
}
