import { z } from 'zod'
import { cents, currency, id, line } from './scalars.ts'

export const address = z
  .strictObject({
    line1: line(120),
    line2: line(120).optional(),
    city: line(80),
    postalCode: line(20),
    country: line(60),
  })
  .meta({ id: 'Address' })
export type Address = z.infer<typeof address>

export const checkoutRequest = z
  .strictObject({
    email: z.email('must be an email address, such as ada@example.com').max(254),
    name: line(120),
    address,
  })
  .meta({ id: 'CheckoutRequest' })
export type CheckoutRequest = z.infer<typeof checkoutRequest>

/** The header that makes a repeated checkout the same checkout: any 1 to 200 visible ASCII characters. */
export const idempotencyKey = z
  .string('is needed, so that a repeated checkout makes one order')
  .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 visible ASCII characters')

export const checkoutAccepted = z
  .object({ orderId: id, status: z.literal('accepted'), totalCents: cents, currency })
  .meta({ id: 'CheckoutAccepted' })
export type CheckoutAccepted = z.infer<typeof checkoutAccepted>
