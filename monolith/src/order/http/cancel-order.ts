import { parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import type { Dependencies } from '../../dependencies.ts'
import { cancelOrder } from '../cancel-order.ts'
import { presentOrder } from './present-order.ts'

export function cancelOrderHandler({ transact, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const { id } = parseParams(byId, request)
    const at = new Date().toISOString()
    const order = await transact((tx) => cancelOrder(tx, { orderId: id, shopperId }, at))
    response.json(presentOrder(order))
  }
}
