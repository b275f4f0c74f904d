import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import { OrderNotFound } from '../domain/index.ts'
import { findOrder } from '../storage/orders.ts'
import type { OrderAppDependencies } from './dependencies.ts'
import { presentOrder } from './present-order.ts'

export function getOrderHandler({ db, sessions }: OrderAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(byId, request)
    const order = await findOrder(db, id, await sessions.shopperOf(request))
    if (!order) throw new OrderNotFound(id)
    response.json(presentOrder(order))
  }
}
