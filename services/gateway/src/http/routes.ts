import { startStaffSession } from '@bulkhead/door'
import type { Route } from '@bulkhead/service'
import { type Ask, forShopper, forStaff } from './admitted.ts'
import { cancelOrder } from './cancel-order.ts'
import type { GatewayDependencies } from './dependencies.ts'
import { followOrder } from './follow-order.ts'
import { getOrder } from './get-order.ts'
import { listDeadLetters } from './list-dead-letters.ts'
import { passOn } from './pass-on.ts'
import { readCatalog } from './read-catalog.ts'
import { replayDeadLetters } from './replay-dead-letters.ts'
import { reviewRoutes } from './review-routes.ts'

/** The public API, whole. What is not listed here is not reachable from outside. */
export function routes(gateway: GatewayDependencies): Route[] {
  const { catalog, cart, order } = gateway.upstreams
  const shopper = (ask: Ask) => forShopper(gateway.visitors, ask)
  const staff = (ask: Ask) => forStaff(gateway.visitors, ask)
  return [
    { method: 'get', path: '/api/products', handle: readCatalog(gateway) },
    { method: 'get', path: '/api/products/:id', handle: readCatalog(gateway) },
    { method: 'get', path: '/api/categories', handle: readCatalog(gateway) },
    { method: 'patch', path: '/api/products/:id', handle: staff(passOn(catalog)) },
    { method: 'put', path: '/api/products/:id/stock', handle: staff(passOn(catalog)) },

    { method: 'get', path: '/api/cart', handle: shopper(passOn(cart)) },
    { method: 'delete', path: '/api/cart', handle: shopper(passOn(cart)) },
    { method: 'put', path: '/api/cart/items/:productId', handle: shopper(passOn(cart)) },
    { method: 'delete', path: '/api/cart/items/:productId', handle: shopper(passOn(cart)) },
    { method: 'post', path: '/api/checkout', handle: shopper(passOn(cart)) },

    { method: 'get', path: '/api/orders', handle: shopper(passOn(order)) },
    { method: 'get', path: '/api/orders/:id', handle: shopper(getOrder(gateway)) },
    { method: 'get', path: '/api/orders/:id/events', handle: followOrder(gateway) },
    { method: 'post', path: '/api/orders/:id/cancel', handle: shopper(cancelOrder(gateway)) },

    { method: 'post', path: '/api/staff/session', handle: startStaffSession(gateway.visitors) },
    { method: 'get', path: '/api/dead-letters', handle: staff(listDeadLetters(gateway)) },
    { method: 'post', path: '/api/dead-letters/:service/replay', handle: staff(replayDeadLetters(gateway)) },
    { method: 'post', path: '/api/dead-letters/:service/:id/replay', handle: staff(replayDeadLetters(gateway)) },

    ...reviewRoutes(gateway),
  ]
}
