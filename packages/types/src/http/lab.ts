import { z } from 'zod'

/** What the fault switch of a service can make of it. */
export const faultKind = z.enum(['crash', 'crash-loop', 'hang', 'slow', 'errors', 'leak', 'poison'])
export type FaultKind = z.infer<typeof faultKind>

/**
 * A fault, as it is asked for, and as it is in force. What is left out is the kind's to fill in, and what means nothing
 * to the kind is left out of the answer.
 */
export const fault = z
  .strictObject({
    kind: faultKind,
    percent: z.int().min(1).max(100).optional().meta({ description: 'the share of requests it meets: slow, errors' }),
    delayMs: z.int().min(1).max(60_000).optional().meta({ description: 'how late each answer is: slow' }),
    seconds: z.int().min(1).max(3_600).optional().meta({ description: 'after how long it heals by itself' }),
  })
  .meta({ id: 'Fault' })
export type Fault = z.infer<typeof fault>
