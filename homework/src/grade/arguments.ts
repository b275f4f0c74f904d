import { randomInt } from 'node:crypto'
import { basename, resolve } from 'node:path'
import { Refused, readArguments, wholeNumber } from '@bulkhead/tools'
import { mayLackUsage, parseMayLack } from '../exercise/may-lack.ts'
import type { Need } from '../exercise/need.ts'

/** What `npm run homework grade` is asked for. */
export interface GradeRequest {
  /** The folder or archive that was handed in. */
  readonly submission: string
  /** Numbers of exercises; none means all. */
  readonly exercises: readonly number[]
  readonly seed: number
  readonly trials: number
  /** Where the result is written. */
  readonly out: string
  /** What needs one of these and can't be measured counts neither for nor against, and no sum is withheld for it. */
  readonly mayLack: readonly Need[]
}

const usage = `npm run homework grade -- <folder or .tar.gz> [--exercise 4] [--seed 1234] [--trials 3] [--out folder] [--may-lack cluster]
  --exercise  only this one; may be said more than once
  --seed      the same number tries the same things, 0 to 4294967295
  --trials    how often each thing is tried, 1 to 20
  --out       where homework-result.json and what is made from it are written: homework/graded/<submission>, unless said
  ${mayLackUsage}
It ends with 0 when it has graded, whatever the points; 2 when something could not be graded, which it names; 1 when it
could not begin.`

const text = { type: 'string' } as const
const several = { ...text, multiple: true } as const
const options = { exercise: several, seed: text, trials: text, out: text, 'may-lack': several } as const

const defaultTrials = '3'
const seeds = 2 ** 32

/** @throws Refused saying what is wrong */
export function parseGrade(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  gradedFolder: string,
): GradeRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  const [given, ...others] = positionals
  if (given === undefined) throw new Refused(`Which submission?\n${usage}`)
  if (others.length > 0) throw new Refused(`What is "${others.join(' ')}"?\n${usage}`)
  // npm runs its scripts in the repository, wherever it was called.
  const from = environment.INIT_CWD ?? process.cwd()
  const submission = resolve(from, given)
  const { exercise = [], seed = String(randomInt(seeds)), trials = defaultTrials, out, 'may-lack': mayLack } = values
  return {
    submission,
    exercises: exercise.map((number) => wholeNumber('exercise', number, [1, 99])),
    seed: wholeNumber('seed', seed, [0, seeds - 1]),
    trials: wholeNumber('trials', trials, [1, 20]),
    out: out === undefined ? resolve(gradedFolder, nameOf(submission)) : resolve(from, out),
    mayLack: parseMayLack(mayLack),
  }
}

/** `ada` of `ada.tar.gz`. */
function nameOf(submission: string): string {
  return basename(submission).replace(/\.(tar\.gz|tgz)$/, '')
}
