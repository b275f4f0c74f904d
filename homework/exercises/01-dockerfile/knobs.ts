import { z } from 'zod'
import values from '../knobs.json' with { type: 'json' }

export const schema = z.strictObject({
  /** What the image may add to its base: 3 are what the solution adds, and a third more. */
  mostMegabytes: z.number().min(3).max(20),
  /** In which a container that is told to stop must have ended. */
  stopsWithinSeconds: z.int().min(2).max(9),
})

export const knobs = schema.parse(values['01-dockerfile'])
