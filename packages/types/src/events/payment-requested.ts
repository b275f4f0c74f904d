import { z } from 'zod'
import { cents, currency, id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** An order has its stock, and waits for its money. Subject: the order's id. Only in a store that takes payment. */
export const paymentRequested = defineEvent(
  'store.payment.requested.v1',
  z.object({ orderId: id, amountCents: cents, currency }),
)
export type PaymentRequested = z.infer<typeof paymentRequested.schema>
