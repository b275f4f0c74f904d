import type { Dependencies } from '../dependencies.ts'
import type { StoreModule } from '../modules/store-module.ts'
import { checkOutHandler } from './http/check-out.ts'
import { emptyCartHandler } from './http/empty-cart.ts'
import { getCartHandler } from './http/get-cart.ts'
import { removeItemHandler } from './http/remove-item.ts'
import { setItemHandler } from './http/set-item.ts'

/** Carts, and the checkout. */
export function cartModule(dependencies: Dependencies): StoreModule {
  return {
    name: 'cart',
    paths: ['/api/cart', '/api/checkout'],
    problemStatuses: { 'cart-empty': 409, 'cart-full': 409, 'idempotency-key-reused': 422, 'product-not-found': 404 },
    routes: [
      { method: 'get', path: '/api/cart', handle: getCartHandler(dependencies) },
      { method: 'delete', path: '/api/cart', handle: emptyCartHandler(dependencies) },
      { method: 'put', path: '/api/cart/items/:productId', handle: setItemHandler(dependencies) },
      { method: 'delete', path: '/api/cart/items/:productId', handle: removeItemHandler(dependencies) },
      { method: 'post', path: '/api/checkout', handle: checkOutHandler(dependencies) },
    ],
  }
}
