import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** An order has its stock and will be delivered. Subject: the order's id. */
export const orderConfirmed = defineEvent('store.order.confirmed.v1', z.object({ orderId: id }))
export type OrderConfirmed = z.infer<typeof orderConfirmed.schema>
