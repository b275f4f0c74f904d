import type { Route } from '@bulkhead/service'
import { checkOutHandler } from './check-out.ts'
import type { CartAppDependencies } from './dependencies.ts'
import { emptyCartHandler } from './empty-cart.ts'
import { getCartHandler } from './get-cart.ts'
import { getCheckoutHandler } from './get-checkout.ts'
import { removeItemHandler } from './remove-item.ts'
import { setItemHandler } from './set-item.ts'

export function routes(dependencies: CartAppDependencies): Route[] {
  return [
    { method: 'get', path: '/cart', handle: getCartHandler(dependencies) },
    { method: 'delete', path: '/cart', handle: emptyCartHandler(dependencies) },
    { method: 'put', path: '/cart/items/:productId', handle: setItemHandler(dependencies) },
    { method: 'delete', path: '/cart/items/:productId', handle: removeItemHandler(dependencies) },
    { method: 'post', path: '/checkout', handle: checkOutHandler(dependencies) },
    { method: 'get', path: '/checkouts/:orderId', handle: getCheckoutHandler(dependencies) },
  ]
}
