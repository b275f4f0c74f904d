import { decodeCursor, encodeCursor, parseQuery, type Route } from '@bulkhead/service'
import { orderQuery, storedTime } from '@bulkhead/types'
import { z } from 'zod'
import type { Dependencies } from '../../dependencies.ts'
import { listOrders } from '../storage/orders.ts'
import { presentOrder } from './present-order.ts'

const position = z.strictObject({ placedAt: storedTime, id: z.uuid() })

export function listOrdersHandler({ db, callers }: Dependencies): Route['handle'] {
  return async (request, response) => {
    const shopperId = await callers.shopper(request, response)
    const { limit, cursor } = parseQuery(orderQuery, request)
    const after = cursor === undefined ? undefined : decodeCursor(position, cursor)
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
