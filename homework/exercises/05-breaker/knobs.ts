import { z } from 'zod'
import values from '../knobs.json' with { type: 'json' }

export const schema = z.strictObject({
  /** So many failed calls in a row open the breaker; a page makes up to two. */
  failuresToOpen: z.int().min(3).max(10),
  coolDownMs: z.int().min(500).max(5_000).multipleOf(100),
  /** In which 95 % of pages come. */
  pageWithinMs: z.int().min(300).max(2_000).multipleOf(50),
})

export const knobs = schema.parse(values['05-breaker'])
