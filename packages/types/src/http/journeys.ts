import { z } from 'zod'
import { time } from './scalars.ts'

/** What a shopper comes for, in the order in which it is shown. */
export const journeyName = z.enum([
  'browse',
  'product page',
  'cart',
  'checkout accepted',
  'order confirmed',
  'past orders',
])
export type JourneyName = z.infer<typeof journeyName>

const count = z.int().min(0)

/**
 * How one journey went for those whose outcome was known in one second: as ever, from memory or only after a wait, or not
 * at all. A journey that nobody tried in that second is left out.
 */
export const journeyFigures = z
  .object({ name: journeyName, ok: count, degraded: count, failed: count, p95Ms: z.number().min(0) })
  .meta({ id: 'JourneyFigures' })
export type JourneyFigures = z.infer<typeof journeyFigures>

/** One second of the demo shoppers, which began `at`. */
export const journeySecond = z.object({ at: time, journeys: z.array(journeyFigures) }).meta({ id: 'JourneySecond' })
export type JourneySecond = z.infer<typeof journeySecond>
