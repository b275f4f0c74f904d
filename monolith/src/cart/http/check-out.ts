import { parse, parseBody, type Route } from '@bulkhead/service'
import { checkoutRequest, idempotencyKey } from '@bulkhead/types'
import { v7 as uuid } from 'uuid'
import type { Dependencies } from '../../dependencies.ts'
import { checkOut } from '../check-out.ts'

export function checkOutHandler({ transact, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const key = parse(idempotencyKey, request.headers['idempotency-key'], 'Idempotency-Key')
    const wanted = parseBody(checkoutRequest, request)
    const checkout = { orderId: uuid(), shopperId, request: wanted, acceptedAt: new Date().toISOString() }
    const answer = await transact((tx) => checkOut(tx, key, checkout))
    response.status(202).location(`/api/orders/${answer.orderId}`).json(answer)
  }
}
