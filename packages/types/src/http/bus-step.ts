import { z } from 'zod'
import { time } from './scalars.ts'

/** One thing that a service did with an event: it put it on the bus, or handled it. Of the event it tells no data. */
export const busStep = z
  .object({
    service: z.string(),
    did: z.enum(['published', 'handled']),
    eventId: z.string(),
    type: z.string().meta({ description: 'such as `store.order.placed.v1`' }),
    subject: z.string().meta({ description: 'the id of what the event is about: an order, or a product' }),
    at: time,
  })
  .meta({ id: 'BusStep' })
export type BusStep = z.infer<typeof busStep>

/** What a service did since somebody last asked, oldest first. Whoever asks next says `last`: their `after`. */
export const recentSteps = z.object({ last: z.int().min(0), steps: z.array(busStep.omit({ service: true })) })
export type RecentSteps = z.infer<typeof recentSteps>
