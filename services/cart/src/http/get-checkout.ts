import { parseParams, type Route } from '@bulkhead/service'
import { z } from 'zod'
import { acceptedOrder, OrderNotFound } from '../domain/index.ts'
import { findAcceptedCheckout } from '../storage/checkouts.ts'
import type { CartAppDependencies } from './dependencies.ts'

const checkoutParams = z.strictObject({ orderId: z.uuid('must be a UUID') })

/** For the gateway: an order that the order service does not know of yet. */
export function getCheckoutHandler({ db, sessions }: CartAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { orderId } = parseParams(checkoutParams, request)
    const checkout = await findAcceptedCheckout(db, orderId, await sessions.shopperOf(request))
    if (!checkout) throw new OrderNotFound(orderId)
    response.json(acceptedOrder(checkout))
  }
}
