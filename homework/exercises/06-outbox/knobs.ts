import { z } from 'zod'
import values from '../knobs.json' with { type: 'json' }

export const schema = z.strictObject({
  /** Once the broker is back, all events are out by then. */
  outWithinSeconds: z.int().min(5).max(30),
})

export const knobs = schema.parse(values['06-outbox'])
