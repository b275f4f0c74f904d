import { z } from 'zod'
import { id } from './scalars.ts'

/** What stands in the paths of the public API. */
export const byId = z.strictObject({ id })
export const byProductId = z.strictObject({ productId: id })
export const byService = z.strictObject({ service: z.string() })

/** An id that a broker or a stranger chose need not be a UUID. */
export const byDeadLetter = z.strictObject({ service: z.string(), id: z.string().min(1) })
