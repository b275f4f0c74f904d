import { z } from 'zod'
import { cents, currency, id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** The whole amount was taken. Subject: the order's id. */
export const paymentTaken = defineEvent(
  'store.payment.taken.v1',
  z.object({ orderId: id, paymentId: id, amountCents: cents, currency }),
)
export type PaymentTaken = z.infer<typeof paymentTaken.schema>
