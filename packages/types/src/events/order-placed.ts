import { z } from 'zod'
import { id, quantity } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** An order was taken up and waits for its stock. Subject: the order's id. */
export const orderPlaced = defineEvent(
  'store.order.placed.v1',
  z.object({ orderId: id, lines: z.array(z.object({ productId: id, quantity })).min(1) }),
)
export type OrderPlaced = z.infer<typeof orderPlaced.schema>
