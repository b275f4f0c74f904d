import { z } from 'zod'
import { orderLine } from './cart.ts'
import { address } from './checkout.ts'
import { listOf, pageQuery } from './list.ts'
import { cents, currency, id, time } from './scalars.ts'

/** `accepted → placed → confirmed | rejected`, and `cancelled` from `placed` or `confirmed`. */
export const orderStatus = z.enum(['accepted', 'placed', 'confirmed', 'rejected', 'cancelled'])
export type OrderStatus = z.infer<typeof orderStatus>

export const order = z
  .object({
    id,
    status: orderStatus,
    items: z.array(orderLine),
    totalCents: cents,
    currency,
    name: z.string(),
    email: z.string(),
    address,
    placedAt: time.meta({ description: 'when the shopper checked out' }),
    reason: z.string().optional().meta({ description: 'why the order was rejected' }),
    history: z.array(z.object({ status: orderStatus, at: time })),
  })
  .meta({ id: 'Order' })
export type Order = z.infer<typeof order>

export const orderList = listOf(order).meta({ id: 'OrderList' })
export type OrderList = z.infer<typeof orderList>

export const orderQuery = z.strictObject(pageQuery)
export type OrderQuery = z.infer<typeof orderQuery>
