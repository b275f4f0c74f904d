import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** An order could not have its stock, or was not paid, and is over. Subject: the order's id. */
export const orderRejected = defineEvent('store.order.rejected.v1', z.object({ orderId: id, reason: z.string() }))
export type OrderRejected = z.infer<typeof orderRejected.schema>
