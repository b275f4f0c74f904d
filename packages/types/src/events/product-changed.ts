import { z } from 'zod'
import { cents, currency, id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** A product's name or price is new. Of two, the one with the higher version is newer. Subject: the product's id. */
export const productChanged = defineEvent(
  'store.product.changed.v1',
  z.object({ productId: id, name: z.string(), priceCents: cents, currency, version: z.int().min(1) }),
)
export type ProductChanged = z.infer<typeof productChanged.schema>
