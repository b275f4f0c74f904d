import { z } from 'zod'

/** A list is `{ items, nextCursor? }`; `nextCursor` is there when more follows, and is opaque. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().optional() })
}

/** The two query parameters that every list takes. A query holds strings, so `limit` is read from one. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 100')
    .transform(Number)
    .pipe(z.int().min(1).max(100))
    .default(24)
    .meta({ override: { type: 'integer', minimum: 1, maximum: 100, default: 24 } }),
  cursor: z
    .string()
    .regex(/^[\w-]{1,1024}$/, 'must be a nextCursor that the store gave')
    .optional(),
}
