import type { Check, Exercise } from '../exercise/exercise.ts'
import type { CheckResult } from '../exercise/result.ts'
import type { Workbench } from '../exercise/workbench.ts'
import { within } from '../stage/deadline.ts'
import { type Finding, findingOf } from './finding.ts'
import { type Lacking, lackedBy } from './lacking.ts'
import { resultOf } from './result-of.ts'
import type { CheckRun } from './run-checks.ts'

const openWithinMs = 15 * 60_000
const checkWithinMs = 2 * 60_000
const closeWithinMs = 60_000

export interface Look<Site> {
  /** In the order in which they run. */
  readonly checks: readonly Check<Site>[]
  readonly bench: Workbench
  /** What this machine lacks of what single checks need. */
  readonly lacking: Lacking
  /** Lets what is random begin anew for a check. */
  readonly beginAnew: (id: string) => void
  readonly onCheck: CheckRun['onCheck'] | undefined
  readonly onTrouble: CheckRun['onTrouble'] | undefined
}

/** Opens what the checks look at, and runs each. @returns what they found, or why nobody could look. @throws what aborted it */
export async function lookAt<Site>(exercise: Exercise<Site>, look: Look<Site>): Promise<CheckResult[] | Finding> {
  const { bench, onTrouble } = look
  let site: Site
  try {
    const limit = { ms: openWithinMs, what: 'Preparing what is looked at', signal: bench.signal }
    site = await within(limit, exercise.open(bench))
  } catch (error) {
    bench.signal.throwIfAborted()
    const reason = `Could not be prepared: ${error instanceof Error ? error.message : error}`
    return { status: 'error', reason }
  }
  try {
    return await runEach(site, look)
  } finally {
    const closing = within({ ms: closeWithinMs, what: 'Putting it away' }, exercise.close(site))
    await closing.catch((error: Error) => onTrouble?.(error.message))
  }
}

async function runEach<Site>(
  site: Site,
  { checks, bench, lacking, beginAnew, onCheck }: Look<Site>,
): Promise<CheckResult[]> {
  const { signal } = bench
  const results: CheckResult[] = []
  for (const check of checks) {
    onCheck?.(check, undefined)
    // It tries the same alone as among all.
    beginAnew(check.id)
    const began = performance.now()
    const before = results.filter(({ id }) => check.after.includes(id))
    const attempt = { site, ms: check.deadlineMs ?? checkWithinMs, signal }
    const finding = lackedBy(check, lacking) ?? whereItStands(before) ?? (await findingOf(check, attempt))
    const result = resultOf(check, finding, performance.now() - began)
    results.push(result)
    onCheck?.(check, result)
  }
  return results
}

/** What is known of a check without running it. */
function whereItStands(before: readonly CheckResult[]): Finding | undefined {
  const unknown = before.find(({ status }) => status === 'error')
  if (unknown) return { status: 'error', reason: `“${unknown.title}” comes first, and could not be judged.` }
  const missed = before.find(({ status }) => status !== 'pass')
  if (missed) return { status: 'skipped', reason: `“${missed.title}” comes first.` }
  return undefined
}
