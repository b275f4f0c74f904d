import { parseParams, type Route } from '@bulkhead/service'
import { byProductId } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { removeItem } from '../storage/carts.ts'

export function removeItemHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const { productId } = parseParams(byProductId, request)
    response.json(await removeItem(db, shopperId, productId))
  }
}
