import type { Route } from '@bulkhead/service'
import type { Dependencies } from '../../dependencies.ts'
import { findCart } from '../storage/carts.ts'

export function getCartHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    response.json(await findCart(db, await callers.shopper(request, response)))
  }
}
