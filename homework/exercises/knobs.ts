import { z } from 'zod'
import { schema as dockerfile } from './01-dockerfile/knobs.ts'
import { schema as healthChecks } from './02-health-checks/knobs.ts'
import { schema as reviews } from './03-reviews/knobs.ts'
import { schema as breaker } from './05-breaker/knobs.ts'
import { schema as outbox } from './06-outbox/knobs.ts'
import { schema as deadLetters } from './07-dead-letters/knobs.ts'
import { schema as payment } from './08-payment/knobs.ts'

/** The limits and rules that one year may have otherwise than the last. knobs.json says what they are in this checkout. */
export const knobsSchema = z.strictObject({
  '01-dockerfile': dockerfile,
  '02-health-checks': healthChecks,
  '03-reviews': reviews,
  '05-breaker': breaker,
  '06-outbox': outbox,
  '07-dead-letters': deadLetters,
  '08-payment': payment,
})

export type Knobs = z.infer<typeof knobsSchema>
