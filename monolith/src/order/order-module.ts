import type { Dependencies } from '../dependencies.ts'
import type { StoreModule } from '../modules/store-module.ts'
import { cancelOrderHandler } from './http/cancel-order.ts'
import { followOrderHandler } from './http/follow-order.ts'
import { getOrderHandler } from './http/get-order.ts'
import { listOrdersHandler } from './http/list-orders.ts'

/** Orders and their life. */
export function orderModule(dependencies: Dependencies): StoreModule {
  return {
    name: 'order',
    paths: ['/api/orders'],
    problemStatuses: { 'order-not-found': 404, 'order-rejected': 409 },
    routes: [
      { method: 'get', path: '/api/orders', handle: listOrdersHandler(dependencies) },
      { method: 'get', path: '/api/orders/:id', handle: getOrderHandler(dependencies) },
      { method: 'get', path: '/api/orders/:id/events', handle: followOrderHandler(dependencies) },
      { method: 'post', path: '/api/orders/:id/cancel', handle: cancelOrderHandler(dependencies) },
    ],
  }
}
