import type { Route } from '@bulkhead/service'
import { cancelOrderHandler } from './cancel-order.ts'
import type { OrderAppDependencies } from './dependencies.ts'
import { followOrderHandler } from './follow-order.ts'
import { getOrderHandler } from './get-order.ts'
import { listOrdersHandler } from './list-orders.ts'

export function routes(dependencies: OrderAppDependencies): Route[] {
  return [
    { method: 'get', path: '/orders', handle: listOrdersHandler(dependencies) },
    { method: 'get', path: '/orders/:id', handle: getOrderHandler(dependencies) },
    { method: 'get', path: '/orders/:id/events', handle: followOrderHandler(dependencies) },
    { method: 'post', path: '/orders/:id/cancel', handle: cancelOrderHandler(dependencies) },
  ]
}
