import { z } from 'zod'
import { between } from '../../src/exercise/between.ts'
import values from '../knobs.json' with { type: 'json' }

export const schema = z.strictObject({
  /** The most that one payment may be: a number of these, of which each run takes another. No product may cost 1,000,001 cents. */
  limitCents: between([100_000, 999_999]),
  /** Whether an amount of exactly LIMIT_CENTS is taken or declined. */
  theLimitIs: z.enum(['taken', 'declined']),
})

export const knobs = schema.parse(values['08-payment'])
