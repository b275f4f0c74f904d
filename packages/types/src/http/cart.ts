import { z } from 'zod'
import { cents, currency, id, quantity } from './scalars.ts'

/** A line of a cart or an order, at the price the store asked then. */
export const orderLine = z
  .object({ productId: id, name: z.string(), unitPriceCents: cents, quantity, lineTotalCents: cents })
  .meta({ id: 'OrderLine' })
export type OrderLine = z.infer<typeof orderLine>

/** Something the store must tell a shopper about the cart, such as items that came back from a rejected order. */
export const cartNotice = z.object({ code: z.string(), message: z.string() })
export type CartNotice = z.infer<typeof cartNotice>

export const cart = z
  .object({ items: z.array(orderLine), totalCents: cents, currency, notice: cartNotice.optional() })
  .meta({ id: 'Cart' })
export type Cart = z.infer<typeof cart>

export const cartItemChange = z.strictObject({ quantity }).meta({ id: 'CartItemChange' })
export type CartItemChange = z.infer<typeof cartItemChange>
