import { z } from 'zod'

/** From `least` to `most`, both included, and both within limits. */
export function between([lowest, highest]: readonly [number, number]) {
  const number = z.int().min(lowest).max(highest)
  return z
    .strictObject({ least: number, most: number })
    .refine(({ least, most }) => least <= most, { path: ['most'], error: 'must not be less than least' })
}
