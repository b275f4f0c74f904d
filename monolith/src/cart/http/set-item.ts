import { CartFull, ProductNotFound } from '@bulkhead/cart/domain'
import { parseBody, parseParams, type Route } from '@bulkhead/service'
import { byProductId, cartItemChange } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { setItem } from '../storage/set-item.ts'

export function setItemHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const { productId } = parseParams(byProductId, request)
    const { quantity } = parseBody(cartItemChange, request)
    const result = await setItem(db, shopperId, { productId, quantity })
    switch (result.outcome) {
      case 'set':
        return void response.json(result.cart)
      case 'cart-full':
        throw new CartFull()
      case 'unknown-product':
        throw new ProductNotFound(productId)
      default:
        return result satisfies never
    }
  }
}
