import type { Route } from '@bulkhead/service'
import { emptyCart } from '../storage/carts.ts'
import type { CartAppDependencies } from './dependencies.ts'

export function emptyCartHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    response.json(await emptyCart(db, await sessions.shopperOf(request)))
  }
}
