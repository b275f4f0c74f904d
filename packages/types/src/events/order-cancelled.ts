import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** The shopper called the order off; stock that it holds goes back. Subject: the order's id. */
export const orderCancelled = defineEvent('store.order.cancelled.v1', z.object({ orderId: id }))
export type OrderCancelled = z.infer<typeof orderCancelled.schema>
