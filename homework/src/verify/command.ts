import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused, root } from '@bulkhead/tools'
import { exercises } from '../../exercises/exercises.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { loadMutants } from '../exercise/load-mutants.ts'
import type { Mutant } from '../exercise/mutant.ts'
import { solutionsFolder, startOf } from '../folders.ts'
import { checkoutName } from '../stage/password.ts'
import { takeDown } from '../stage/take-down.ts'
import { parseVerify, type VerifyRequest } from './arguments.ts'
import { atOnce } from './at-once.ts'
import { judgeMutants } from './judge.ts'
import { createTable } from './table.ts'
import { type SeenVariant, verifyExercise } from './verify-exercise.ts'

const held = 0
const didNotHold = 1
const notMeasured = 2

/** `npm run homework:verify`: 0 the checks told right from wrong, 1 they did not, 2 something could not be measured, or it could not begin. */
export async function verify(args: readonly string[], signal: AbortSignal): Promise<number> {
  try {
    return await verifyAll(args, signal)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    return notMeasured
  }
}

async function verifyAll(args: readonly string[], signal: AbortSignal): Promise<number> {
  const request = parseVerify(args, exercises, process.env)
  const loaded = await Promise.all(
    request.exercises.map(async (exercise) => ({ exercise, mutants: await loadMutants(exercise.folder) })),
  )
  refuseUnknownVariants(
    request,
    loaded.flatMap(({ mutants }) => mutants),
  )
  const table = createTable(process.stdout)
  table.begin(request)
  const seen = await atOnce(request.atOnce, loaded, verifyOne)
  const code = exitCodeOf(seen, request)
  table.end(seen, code)
  await writeReport(request, seen)
  return code

  async function verifyOne({ exercise, mutants }: Loaded): Promise<Seen> {
    const { variants, repeats, trials, seed } = request
    const project = `bulkhead-verify-${exercise.folder.slice(0, 2)}-${await checkoutName()}`
    const complaints = variants === undefined ? judgeMutants(exercise, mutants) : []
    table.exercise(exercise, complaints)
    try {
      const sources = { start: startOf(exercise), solution: join(solutionsFolder, exercise.folder) }
      const only = variants === undefined ? {} : { only: variants }
      const looks = { ...table.looksAt(exercise), ...only, repeats, trials, seed, project, signal }
      return { exercise, complaints, variants: await verifyExercise({ exercise, mutants, sources, ...looks }) }
    } finally {
      // A stage stays up from one variant to the next.
      if (exercise.needs.includes('docker')) await takeDown(project).catch(table.trouble)
    }
  }
}

interface Loaded {
  readonly exercise: Exercise
  readonly mutants: readonly Mutant[]
}

/** An exercise, what is wrong with its mutants, and its variants. */
export interface Seen {
  readonly exercise: Exercise
  readonly complaints: readonly string[]
  readonly variants: readonly SeenVariant[]
}

/** What did not hold outweighs what nobody could see. */
export function exitCodeOf(seen: readonly Seen[], { mayLack }: Pick<VerifyRequest, 'mayLack'>): number {
  const variants = seen.flatMap(({ variants }) => variants)
  if ([...seen, ...variants].some(({ complaints }) => complaints.length > 0)) return didNotHold
  const missed = variants.flatMap(({ unmeasured }) => unmeasured)
  const isFine = missed.every(({ lacks }) => lacks !== undefined && mayLack.includes(lacks))
  return variants.length > 0 && isFine ? held : notMeasured
}

function refuseUnknownVariants({ variants = [] }: VerifyRequest, mutants: readonly Mutant[]): void {
  const known = ['starter', 'solution', ...mutants.map(({ name }) => name)]
  const unknown = variants.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Refused(`There is no variant "${unknown}"; there are ${known.join(', ')}.`)
}

async function writeReport({ seed, repeats, trials }: VerifyRequest, seen: readonly Seen[]): Promise<void> {
  const folder = join(root, 'reports')
  const verified = seen.map(({ exercise, complaints, variants }) => ({
    exercise: exercise.folder,
    complaints,
    variants: variants.map(({ variant, ...rest }) => ({ variant: variant.name, ...rest, ms: Math.round(rest.ms) })),
  }))
  await mkdir(folder, { recursive: true })
  const report = JSON.stringify({ seed, repeats, trials, exercises: verified }, undefined, 2)
  await writeFile(join(folder, 'homework-verify.json'), `${report}\n`)
}
