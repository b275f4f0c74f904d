import { openEventStream, parseParams, type Route } from '@bulkhead/service'
import { byId } from '@bulkhead/types'
import { isSettled, OrderNotFound } from '../domain/index.ts'
import { findOrder } from '../storage/orders.ts'
import type { OrderAppDependencies } from './dependencies.ts'
import { presentOrder } from './present-order.ts'

/**
 * Streams an order: as it is now, then after each change, until it is settled. The feed is joined before the first
 * look, so that a change between the two is not missed.
 */
export function followOrderHandler({ db, sessions, feed }: OrderAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { id } = parseParams(byId, request)
    const shopperId = await sessions.shopperOf(request)
    const changes = feed.follow(id)
    try {
      const order = await findOrder(db, id, shopperId)
      if (!order) throw new OrderNotFound(id)
      const stream = openEventStream(response)
      if (stream.ended.aborted) return
      stream.ended.addEventListener('abort', changes.stop)
      let shown = order
      stream.send('order', presentOrder(shown))
      while (!isSettled(shown) && (await changes.next())) {
        const current = await findOrder(db, id, shopperId)
        if (!current || current.status === shown.status) continue
        shown = current
        stream.send('order', presentOrder(shown))
      }
      stream.end()
    } finally {
      changes.stop()
    }
  }
}
