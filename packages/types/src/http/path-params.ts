import { z } from 'zod'

/** In small letters, as the store writes ids: two ways to write one id are one product, and one order. */
const uuid = z.uuid('must be a UUID').toLowerCase()

/** What stands in the paths of the public API. */
export const byId = z.strictObject({ id: uuid })
export const byProductId = z.strictObject({ productId: uuid })
export const byService = z.strictObject({ service: z.string() })

/** An id that a broker or a stranger chose need not be a UUID. */
export const byDeadLetter = z.strictObject({ service: z.string(), id: z.string().min(1) })
