import { z } from 'zod'
import { listOf } from './list.ts'
import { time } from './scalars.ts'

export const staffSessionRequest = z
  .strictObject({ token: z.string().min(1).max(512) })
  .meta({ id: 'StaffSessionRequest' })
export type StaffSessionRequest = z.infer<typeof staffSessionRequest>

/** An event that a service could not handle, parked with the reason. Whoever sent it chose its id: it may be any text, even none. */
export const deadLetter = z
  .object({
    service: z.string(),
    id: z.string(),
    type: z.string(),
    subject: z.string().optional(),
    reason: z.string(),
    attempts: z.int().min(0),
    parkedAt: time,
    event: z.unknown().meta({ description: 'the event as it came, parsed where that was possible' }),
  })
  .meta({ id: 'DeadLetter' })
export type DeadLetter = z.infer<typeof deadLetter>

/** `unavailable` names the services whose dead letters could not be read just now. */
export const deadLetterList = listOf(deadLetter)
  .extend({ unavailable: z.array(z.string()).optional() })
  .meta({ id: 'DeadLetterList' })
export type DeadLetterList = z.infer<typeof deadLetterList>

export const replayed = z.object({ replayed: z.int().min(0) }).meta({ id: 'Replayed' })
export type Replayed = z.infer<typeof replayed>
