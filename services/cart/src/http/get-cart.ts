import type { Route } from '@bulkhead/service'
import { findCart } from '../storage/carts.ts'
import type { CartAppDependencies } from './dependencies.ts'

export function getCartHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    response.json(await findCart(db, await sessions.shopperOf(request)))
  }
}
