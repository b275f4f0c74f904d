import { decodeCursor, encodeCursor, parseQuery, type Route } from '@bulkhead/service'
import { orderQuery, storedTime } from '@bulkhead/types'
import { z } from 'zod'
import { listOrders } from '../storage/orders.ts'
import type { OrderAppDependencies } from './dependencies.ts'
import { presentOrder } from './present-order.ts'

const position = z.strictObject({ placedAt: storedTime, id: z.uuid() })

export function listOrdersHandler({ db, sessions }: OrderAppDependencies): Route['handle'] {
  return async (request, response) => {
    const { limit, cursor } = parseQuery(orderQuery, request)
    const after = cursor === undefined ? undefined : decodeCursor(position, cursor)
    const shopperId = await sessions.shopperOf(request)
    const found = await listOrders(db, shopperId, { limit: limit + 1, after })
    const items = found.slice(0, limit)
    const last = items.at(-1)
    const more = found.length > limit && last
    response.json({
      items: items.map(presentOrder),
      ...(more && { nextCursor: encodeCursor({ placedAt: last.placedAt, id: last.id }) }),
    })
  }
}
