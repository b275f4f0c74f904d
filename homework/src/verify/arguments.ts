import { randomInt } from 'node:crypto'
import { Refused, readArguments, wholeNumber } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'
import { mayLackUsage, parseMayLack } from '../exercise/may-lack.ts'
import type { Need } from '../exercise/need.ts'

/** What `npm run homework:verify` is asked for. */
export interface VerifyRequest {
  readonly exercises: readonly Exercise[]
  /** Names of variants; all, unless said. */
  readonly variants: readonly string[] | undefined
  readonly repeats: number
  readonly trials: number
  readonly seed: number
  /** How many exercises at a time. */
  readonly atOnce: number
  /** What of it is lacking is no reason to end with 2. */
  readonly mayLack: readonly Need[]
}

const usage = `npm run homework:verify [-- --exercise 4 --variant starter --repeats 10 --trials 1 --seed 1234 --at-once 2 --may-lack cluster]
  --exercise  only this one; may be said more than once
  --variant   only this one: starter, solution, or a mutant’s name; may be said more than once
  --repeats   how often each is looked at, with another seed each time: 1 to 100
  --trials    how often each thing is tried, 1 to 20
  --seed      the first seed: the same one tries the same things, 0 to 4294967295
  --at-once   how many exercises at a time: they wait more than they work; 1 to 8
  ${mayLackUsage}
It ends with 0 when the checks told right from wrong, 1 when they did not, 2 when something could not be measured that may not be lacking.`

const text = { type: 'string' } as const
const several = { ...text, multiple: true } as const
const options = {
  exercise: several,
  variant: several,
  repeats: text,
  trials: text,
  seed: text,
  'at-once': text,
  'may-lack': several,
} as const

const mostRepeats = 100
const seeds = 2 ** 32

/** @throws Refused saying what is wrong */
export function parseVerify(
  args: readonly string[],
  all: readonly Exercise[],
  environment: NodeJS.ProcessEnv = {},
): VerifyRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  if (positionals.length > 0) throw new Refused(`What is "${positionals.join(' ')}"?\n${usage}`)
  const { exercise, variant, repeats = '1', trials = '1', seed = String(randomInt(seeds - mostRepeats)) } = values
  const { 'at-once': atOnce = '1', 'may-lack': mayLack } = values
  const numbers = exercise?.map((number) => wholeNumber('exercise', number, [1, 99]))
  const unknown = numbers?.find((number) => !all.some((known) => known.number === number))
  if (unknown !== undefined) {
    throw new Refused(`There is no exercise ${unknown}; there are ${all.map(({ number }) => number).join(', ')}.`)
  }
  return {
    exercises: all.filter(({ number }) => numbers === undefined || numbers.includes(number)),
    variants: variant,
    repeats: wholeNumber('repeats', repeats, [1, mostRepeats]),
    trials: wholeNumber('trials', trials, [1, 20]),
    atOnce: wholeNumber('at-once', atOnce, [1, 8]),
    seed: wholeNumber('seed', seed, [0, seeds - mostRepeats]),
    mayLack: parseMayLack(mayLack),
  }
}
