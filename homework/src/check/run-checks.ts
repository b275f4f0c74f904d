import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Check, Exercise } from '../exercise/exercise.ts'
import type { CheckResult, ExerciseResult } from '../exercise/result.ts'
import type { Workbench } from '../exercise/workbench.ts'
import { exercisesFolder } from '../folders.ts'
import { within } from '../stage/deadline.ts'
import { type Finding, findingOf } from './finding.ts'
import { inOrder } from './in-order.ts'
import { missingHere } from './missing-here.ts'
import { createRepeatable } from './repeatable.ts'

/** One look at one submission. */
export interface CheckRun extends Pick<Workbench, 'folder' | 'project' | 'trials' | 'signal'> {
  readonly seed: number
  /** Only these, and what they come after; all of them, unless said. */
  readonly only?: readonly string[]
  /** Told before each check, and after it. */
  readonly onCheck?: (check: Check<unknown>, result: CheckResult | undefined) => void
  /** Told what went wrong on our side after the last check, which changes no result. */
  readonly onTrouble?: (sentence: string) => void
}

const openWithinMs = 15 * 60_000
const checkWithinMs = 2 * 60_000
const closeWithinMs = 60_000

/**
 * Runs an exercise's checks, those first that others come after. What is not the submission's own doing is an `error`; it throws
 * only what aborted it.
 */
export async function runChecks<Site>(exercise: Exercise<Site>, run: CheckRun): Promise<ExerciseResult> {
  const began = performance.now()
  const checks = inOrder(exercise.checks, run.only)
  const repeatable = createRepeatable(run.seed)
  const results = await lookAt(exercise, { ...run, checks, repeatable })
  return {
    exercise: exercise.folder,
    title: exercise.title,
    points: results.reduce((sum, { points }) => sum + points, 0),
    max: results.reduce((sum, { max }) => sum + max, 0),
    seed: run.seed,
    trials: run.trials,
    checks: results,
    ms: Math.round(performance.now() - began),
  }
}

interface Look<Site> extends CheckRun {
  readonly checks: readonly Check<Site>[]
  readonly repeatable: ReturnType<typeof createRepeatable>
}

async function lookAt<Site>(exercise: Exercise<Site>, look: Look<Site>): Promise<CheckResult[]> {
  const missing = await missingHere(exercise.needs)
  if (missing)
    return look.checks.map((check) => resultOf(check, { status: 'error', reason: `not measured: ${missing}` }, 0))
  const { folder, project, trials, signal, repeatable } = look
  const exerciseFolder = join(exercisesFolder, exercise.folder)
  const runName = `r${randomBytes(6).toString('hex')}`
  const bench = { folder, exerciseFolder, project, run: runName, random: repeatable.random, trials, signal }
  const { site, finding } = await opened(exercise, bench)
  if (site === undefined) return look.checks.map((check) => resultOf(check, finding, 0))
  try {
    return await runEach(site.opened, look)
  } finally {
    await within({ ms: closeWithinMs, what: 'Putting it away' }, exercise.close(site.opened)).catch((error: Error) =>
      look.onTrouble?.(error.message),
    )
  }
}

async function opened<Site>(exercise: Exercise<Site>, bench: Workbench) {
  try {
    const site = await within(
      { ms: openWithinMs, what: 'Preparing what is looked at', signal: bench.signal },
      exercise.open(bench),
    )
    return { site: { opened: site }, finding: undefined }
  } catch (error) {
    bench.signal.throwIfAborted()
    // Whatever it is, nobody has looked at the submission yet.
    const reason = error instanceof Error ? error.message : String(error)
    return { site: undefined, finding: { status: 'error', reason: `Could not be prepared: ${reason}` } as const }
  }
}

async function runEach<Site>(site: Site, { checks, repeatable, onCheck, signal }: Look<Site>): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of checks) {
    onCheck?.(check, undefined)
    // Each begins anew with what is random, so that it tries the same alone as among all.
    repeatable.beginAnew(check.id)
    const began = performance.now()
    const before = results.filter(({ id }) => check.after.includes(id))
    const finding =
      whereItStands(before) ?? (await findingOf(check, { site, ms: check.deadlineMs ?? checkWithinMs, signal }))
    signal.throwIfAborted()
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

function resultOf<Site>({ id, title, points, next }: Check<Site>, finding: Finding, ms: number): CheckResult {
  const { status, reason } = finding
  return {
    id,
    title,
    status,
    points: status === 'pass' ? points : 0,
    max: points,
    ...(reason === undefined ? {} : { reason }),
    ...(status === 'fail' ? { next } : {}),
    ms: Math.round(ms),
  }
}
