import { parse, parseBody, type Route } from '@bulkhead/service'
import { checkoutRequest, idempotencyKey } from '@bulkhead/types'
import { v7 as uuid } from 'uuid'
import { checkOut } from '../use-cases/check-out.ts'
import type { CartAppDependencies } from './dependencies.ts'

export function checkOutHandler({ transact, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    const key = parse(idempotencyKey, request.headers['idempotency-key'], 'Idempotency-Key')
    const wanted = parseBody(checkoutRequest, request)
    const shopperId = await sessions.shopperOf(request)
    const checkout = { orderId: uuid(), shopperId, request: wanted, acceptedAt: new Date().toISOString() }
    const answer = await transact((tx) => checkOut(tx, key, checkout))
    response.status(202).location(`/api/orders/${answer.orderId}`).json(answer)
  }
}
