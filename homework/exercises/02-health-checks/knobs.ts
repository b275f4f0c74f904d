import { z } from 'zod'
import { between } from '../../src/exercise/between.ts'
import values from '../knobs.json' with { type: 'json' }

const path = z.string().regex(/^(\/[a-z][a-z0-9-]*)+$/, 'must be a path of small letters, such as /health/ready')

export const schema = z
  .strictObject({
    /** Where the guestbook listens. */
    port: z.int().min(1_024).max(65_535),
    livePath: path,
    readyPath: path,
    /** How long the database takes before it begins when it counts: a number of these, so long that a wait for it is too long for one that begins at once. */
    databaseSeconds: between([17, 40]),
  })
  .refine(({ livePath, readyPath }) => livePath !== readyPath, {
    path: ['readyPath'],
    error: 'must be another than livePath',
  })

export const knobs = schema.parse(values['02-health-checks'])
