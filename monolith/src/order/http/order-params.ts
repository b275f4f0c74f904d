import { z } from 'zod'

export const orderParams = z.strictObject({ id: z.uuid('must be a UUID') })
