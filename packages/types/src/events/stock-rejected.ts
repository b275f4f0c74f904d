import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** At least one line was short, so nothing was taken from stock. Subject: the order's id. */
export const stockRejected = defineEvent('store.stock.rejected.v1', z.object({ orderId: id, reason: z.string() }))
export type StockRejected = z.infer<typeof stockRejected.schema>
