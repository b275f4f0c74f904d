import { z } from 'zod'
import { defineEvent } from './event.ts'

/**
 * An event that the lab alone puts on one service's queue, where `poison` makes its handler fail. No service tells it to
 * another, so it is in nobody's subscriptions and not in the topology. Subject: the service.
 */
export const labPoisoned = defineEvent('store.lab.poisoned.v1', z.object({ note: z.string() }))
export type LabPoisoned = z.infer<typeof labPoisoned.schema>
