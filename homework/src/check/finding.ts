import type { Check } from '../exercise/exercise.ts'
import type { Need } from '../exercise/need.ts'
import { NotHeld } from '../exercise/not-held.ts'
import { NotMeasured } from '../exercise/not-measured.ts'
import type { CheckStatus } from '../exercise/result.ts'
import { within } from '../stage/deadline.ts'

/** What became of a check, and why. */
export interface Finding {
  readonly status: CheckStatus
  readonly reason?: string
  /** What this machine lacked to find out. */
  readonly lacks?: Need
}

export interface Attempt<Site> {
  readonly site: Site
  readonly ms: number
  readonly signal: AbortSignal
}

/** Runs one check. Only what it says by NotHeld speaks against the submission: whatever else happens is the grader's own fault. */
export async function findingOf<Site>(check: Check<Site>, { site, ms, signal }: Attempt<Site>): Promise<Finding> {
  try {
    await within({ ms, what: 'The check', signal }, check.run(site))
    signal.throwIfAborted()
    return { status: 'pass' }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof NotHeld) return { status: 'fail', reason: error.message }
    if (error instanceof NotMeasured) return { status: 'error', reason: `not measured: ${error.message}` }
    const reason = error instanceof Error ? error.message : String(error)
    return { status: 'error', reason: `The grader’s own fault, not yours: ${reason}` }
  }
}
