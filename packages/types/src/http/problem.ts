import { z } from 'zod'

/** One wrong field: where it is (`address.city`, `quantity`; empty for the whole body), and what is wrong. */
export const fieldError = z.object({ path: z.string(), message: z.string() })
export type FieldError = z.infer<typeof fieldError>

/** Every error the store answers: RFC 9457, as `application/problem+json`. `code` is the stable word to act on. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(fieldError).optional(),
    service: z.string().optional().meta({ description: 'which service did not answer' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>
