import { z } from 'zod'
import { id } from '../http/scalars.ts'
import { defineEvent } from './event.ts'

/** All lines of an order were taken from stock. Subject: the order's id. */
export const stockReserved = defineEvent('store.stock.reserved.v1', z.object({ orderId: id }))
export type StockReserved = z.infer<typeof stockReserved.schema>
