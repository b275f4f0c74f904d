import type { Route } from '@bulkhead/service'
import type { Dependencies } from '../../dependencies.ts'
import { emptyCart } from '../storage/carts.ts'

export function emptyCartHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    response.json(await emptyCart(db, await callers.shopper(request, response)))
  }
}
