import { z } from 'zod'
import { orderLine } from '../http/cart.ts'
import { address } from '../http/checkout.ts'
import { cents, currency, id, time } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** A shopper checked out: the promise of an order. Subject: the order's id. */
export const cartCheckedOut = defineEvent(
  'store.cart.checked-out.v1',
  z.object({
    orderId: id,
    shopperId: id,
    items: z.array(orderLine).min(1),
    totalCents: cents,
    currency,
    name: z.string(),
    email: z.string(),
    address,
    acceptedAt: time,
  }),
)
export type CartCheckedOut = z.infer<typeof cartCheckedOut.schema>
