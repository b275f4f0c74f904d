import { z } from 'zod'

/** What stands in the paths of the public API. */
export const byId = z.strictObject({ id: z.uuid('must be a UUID') })
/** In small letters, as the store writes ids: two ways to write one id are one product. */
export const byProductId = z.strictObject({ productId: z.uuid('must be a UUID').toLowerCase() })
export const byService = z.strictObject({ service: z.string() })

/** An id that a broker or a stranger chose need not be a UUID. */
export const byDeadLetter = z.strictObject({ service: z.string(), id: z.string().min(1) })
