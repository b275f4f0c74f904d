import { z } from 'zod'

export const productParams = z.strictObject({ id: z.uuid('must be a UUID') })
