import { z } from 'zod'
import { need } from './need.ts'

/** `skipped`: what it comes after did not pass. `error`: the grader's own fault, or a machine without what it needs. */
export const checkStatus = z.enum(['pass', 'fail', 'skipped', 'error'])

export const checkResult = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: checkStatus,
  points: z.int().nonnegative(),
  max: z.int().nonnegative(),
  /** Why it is not `pass`. */
  reason: z.string().optional(),
  /** Of an `error`: what the machine lacked, when that is all that is wrong. */
  lacks: need.optional(),
  /** The one next thing to do. */
  next: z.string().optional(),
  ms: z.int().nonnegative(),
})

export const exerciseResult = z.strictObject({
  exercise: z.string(),
  title: z.string(),
  points: z.int().nonnegative(),
  max: z.int().nonnegative(),
  seed: z.int().nonnegative(),
  trials: z.int().positive(),
  checks: z.array(checkResult),
  ms: z.int().nonnegative(),
})

export type CheckStatus = z.infer<typeof checkStatus>
export type CheckResult = z.infer<typeof checkResult>
export type ExerciseResult = z.infer<typeof exerciseResult>
