import { OrderNotFound } from '@bulkhead/order/domain'
import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { findOrder } from '../storage/orders.ts'
import { presentOrder } from './present-order.ts'

export function getOrderHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const { id } = parseParams(byId, request)
    const order = await findOrder(db, id, shopperId)
    if (!order) throw new OrderNotFound(id)
    response.json(presentOrder(order))
  }
}
