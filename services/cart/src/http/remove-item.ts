import { parseParams, type Route } from '@bulkhead/service'
import { byProductId } from '@bulkhead/types'
import { removeItem } from '../storage/carts.ts'
import type { CartAppDependencies } from './dependencies.ts'

export function removeItemHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { productId } = parseParams(byProductId, request)
    response.json(await removeItem(db, await sessions.shopperOf(request), productId))
  }
}
