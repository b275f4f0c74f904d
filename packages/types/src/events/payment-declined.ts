import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** Nothing was taken, and the reason is one that a shopper may read. Subject: the order's id. */
export const paymentDeclined = defineEvent('store.payment.declined.v1', z.object({ orderId: id, reason: z.string() }))
export type PaymentDeclined = z.infer<typeof paymentDeclined.schema>
