import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckRun, runChecks } from '../check/run-checks.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { Mutant } from '../exercise/mutant.ts'
import type { ExerciseResult } from '../exercise/result.ts'
import { settleFiles } from '../grade/run/settle-files.ts'
import { buildVariant, Misfit, type Sources } from './build-variant.ts'
import { type Judgement, judge } from './judge.ts'
import { type Variant, variantsOf } from './variant.ts'

export interface ToVerify extends Pick<CheckRun, 'project' | 'seed' | 'trials' | 'signal'> {
  readonly exercise: Exercise
  readonly mutants: readonly Mutant[]
  readonly sources: Sources
  /** Only the variants of these names; all of them, unless said. */
  readonly only?: readonly string[]
  /** How often each is looked at, each time with another seed. */
  readonly repeats: number
  /** Told before each look. */
  readonly onLook: (variant: Variant) => void
  readonly onSeen: (seen: SeenVariant) => void
}

/** A variant, and what its checks said each time. */
export interface SeenVariant extends Judgement {
  readonly variant: Variant
  readonly results: readonly ExerciseResult[]
  readonly ms: number
}

/** Looks at each variant of an exercise. */
export async function verifyExercise(toVerify: ToVerify): Promise<readonly SeenVariant[]> {
  const { mutants, only, onLook, onSeen } = toVerify
  const wanted = variantsOf(mutants).filter(({ name }) => only === undefined || only.includes(name))
  const all: SeenVariant[] = []
  for (const variant of wanted) {
    onLook(variant)
    const seen = await look(variant, toVerify)
    onSeen(seen)
    all.push(seen)
  }
  return all
}

async function look(variant: Variant, { exercise, sources, repeats, ...run }: ToVerify): Promise<SeenVariant> {
  const began = performance.now()
  const results: ExerciseResult[] = []
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-variant-'))
  try {
    await buildVariant(variant, sources, folder)
    const refusals = await settleFiles(folder, exercise, sources.start)
    if (refusals.length > 0) throw new Misfit(refusals.map(({ field, why }) => `${field} ${why}`).join('; '))
    const { project, trials, signal } = run
    for (let repeat = 0; repeat < repeats; repeat++) {
      results.push(await runChecks(exercise, { project, trials, signal, folder, seed: run.seed + repeat }))
    }
  } catch (error) {
    if (!(error instanceof Misfit)) throw error
    return { variant, results, ms: performance.now() - began, complaints: [error.message], unmeasured: [] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { variant, results, ms: performance.now() - began, ...together(variant, results) }
}

/** What is wrong in any of the looks, and where they differ from each other. */
function together(variant: Variant, results: readonly ExerciseResult[]): Judgement {
  const judged = results.map((result) => ({ seed: result.seed, ...judge(variant, result) }))
  const complaints = judged.flatMap(({ seed, complaints }) => complaints.map((one) => `${one} (seed ${seed})`))
  return {
    complaints: [...complaints, ...changes(results)],
    unmeasured: judged.flatMap(({ unmeasured }) => unmeasured),
  }
}

function changes([first, ...others]: readonly ExerciseResult[]): string[] {
  return others.flatMap(({ checks, seed }) =>
    checks
      .filter(({ id, status }) => first?.checks.find((check) => check.id === id)?.status !== status)
      .map(({ id, status }) => `${id} is ${status} with seed ${seed}, and was something else with seed ${first?.seed}`),
  )
}
