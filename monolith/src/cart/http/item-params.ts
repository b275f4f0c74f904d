import { z } from 'zod'

/** In small letters, as the store writes ids: two ways to write one id are one product. */
export const itemParams = z.strictObject({ productId: z.uuid('must be a UUID').toLowerCase() })
