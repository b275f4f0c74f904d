import { randomInt } from 'node:crypto'
import { Refused, readArguments, wholeNumber } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'
import { type Desk, exerciseNumbered } from '../progress/desk.ts'

/** What `check` and `watch` are asked for. */
export interface CheckRequest {
  readonly exercise: Exercise
  /** Only these checks, by their ids; all, unless said. */
  readonly only: readonly string[] | undefined
  readonly seed: number
  readonly trials: number
}

const text = { type: 'string' } as const
const options = { seed: text, trials: text }
const seeds = 2 ** 32

/** @throws Refused saying what is wrong, and what there is */
export function parseCheck(
  verb: 'check' | 'watch',
  args: readonly string[],
  desk: Desk,
  environment: NodeJS.ProcessEnv = {},
): CheckRequest {
  const usage = `npm run homework ${verb} <number> [check …] [-- --seed 1234 --trials 1]`
  const { values, positionals } = readArguments(args, { options, usage, environment })
  const [number, ...ids] = positionals
  const exercise = exerciseNumbered(number, desk)
  const known = exercise.checks.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined)
    throw new Refused(`Exercise ${number} has no check "${unknown}"; it has ${known.join(', ')}.`)
  const { seed = String(randomInt(seeds)), trials = '1' } = values
  return {
    exercise,
    only: ids.length > 0 ? ids : undefined,
    seed: wholeNumber('seed', seed, [0, seeds - 1]),
    trials: wholeNumber('trials', trials, [1, 20]),
  }
}
