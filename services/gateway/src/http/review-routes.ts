import type { Route } from '@bulkhead/service'
import { forShopper } from './admitted.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { passOn } from './pass-on.ts'

/** Only in a store that has a reviews service (`REVIEWS_URL`). It has a breaker of its own, as every upstream. */
export function reviewRoutes({ upstreams: { reviews }, visitors }: GatewayDependencies): Route[] {
  if (!reviews) return []
  const path = '/api/products/:id/reviews'
  const handle = forShopper(visitors, passOn(reviews))
  return [
    { method: 'get', path, handle },
    { method: 'post', path, handle },
  ]
}
