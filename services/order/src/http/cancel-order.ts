import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import { cancelOrder } from '../use-cases/cancel-order.ts'
import type { OrderAppDependencies } from './dependencies.ts'
import { presentOrder } from './present-order.ts'

export function cancelOrderHandler({ transact, sessions }: OrderAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(byId, request)
    const shopperId = await sessions.shopperOf(request)
    const at = new Date().toISOString()
    const order = await transact((tx) => cancelOrder(tx, { orderId: id, shopperId }, at))
    response.json(presentOrder(order))
  }
}
