import { z } from 'zod'
import values from '../knobs.json' with { type: 'json' }

export const schema = z.strictObject({
  /** Reviews give from 1 star up to these. */
  mostStars: z.int().min(5).max(20),
})

export const knobs = schema.parse(values['03-reviews'])
