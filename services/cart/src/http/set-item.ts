import { parseBody, parseParams, type Route, serviceUnavailable } from '@bulkhead/service'
import { byProductId, cartItemChange } from '@bulkhead/types'
import { CartFull, ProductNotFound } from '../domain/index.ts'
import { setItem } from '../storage/set-item.ts'
import type { CartAppDependencies } from './dependencies.ts'

/** Until the cart has once had all of catalog's products, it can't say that there is no such product. */
export function setItemHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { productId } = parseParams(byProductId, request)
    const { quantity } = parseBody(cartItemChange, request)
    const shopperId = await sessions.shopperOf(request)
    const result = await setItem(db, shopperId, { productId, quantity })
    switch (result.outcome) {
      case 'set':
        return void response.json(result.cart)
      case 'cart-full':
        throw new CartFull()
      case 'unknown-product':
        throw result.snapshotTaken ? new ProductNotFound(productId) : serviceUnavailable('catalog')
      default:
        return result satisfies never
    }
  }
}
