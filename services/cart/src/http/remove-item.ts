import { parseParams, type Route } from '@bulkhead/service'
import { removeItem } from '../storage/carts.ts'
import type { CartAppDependencies } from './dependencies.ts'
import { itemParams } from './item-params.ts'

export function removeItemHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { productId } = parseParams(itemParams, request)
    response.json(await removeItem(db, await sessions.shopperOf(request), productId))
  }
}
