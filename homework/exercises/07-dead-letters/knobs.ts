import { z } from 'zod'
import values from '../knobs.json' with { type: 'json' }

/** All of them together: a check waits for a letter no longer than twice that. */
const longestMs = 4_000

const wait = z.int().min(100).max(2_000)

export const schema = z.strictObject({
  /** Before the second try, the third, and so on. After the try that follows the last of them a message is given up. */
  waitsMs: z
    .array(wait)
    .min(2)
    .max(5)
    .refine((waits) => waits.every((waitMs, at) => waitMs >= 2 * (waits[at - 1] ?? 0)), {
      error: 'must grow: each at least twice the one before',
    })
    .refine((waits) => waits.reduce((sum, waitMs) => sum + waitMs, 0) <= longestMs, {
      error: `must be ${longestMs} together at most`,
    }),
  /** Where a message lies that was given up. */
  deadQueue: z
    .string()
    .regex(
      /^[a-z]+([.-][a-z]+)+$/,
      'must be words of small letters with a dot or a dash between, such as shipping.dead',
    )
    .refine((name) => !name.startsWith('shipping.wait'), { error: 'must not be a queue on which messages wait' }),
  /** The header that says why. */
  reasonHeader: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'must be words of small letters with dashes between, such as given-up-because')
    .refine((name) => name !== 'attempts', { error: 'must be another than attempts, in which the solution counts' }),
})

export const knobs = schema.parse(values['07-dead-letters'])
