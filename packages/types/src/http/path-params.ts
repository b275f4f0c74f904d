import { z } from 'zod'
import { id } from './scalars.ts'

/** What stands in the paths of the public API. */
export const byId = z.strictObject({ id })
export const byProductId = z.strictObject({ productId: id })
export const byService = z.strictObject({ service: z.string() })
