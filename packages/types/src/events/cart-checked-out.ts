import { z } from 'zod'
import { orderLine } from '../http/cart.ts'
import { cents, currency, id, time } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** Not the form's: what a newer checkout adds to an address must not keep an older order service from the order. */
const address = z.object({
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  postalCode: z.string(),
  country: z.string(),
})

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
