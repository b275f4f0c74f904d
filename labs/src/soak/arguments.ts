import { randomInt } from 'node:crypto'
import { parseMode, Refused, readArguments, type StoreChoice, wholeNumber } from '@bulkhead/tools'

/** What `npm run lab soak` is asked for. */
export interface SoakRequest {
  readonly durationMs: number
  readonly seed: number
  readonly mode: StoreChoice | undefined
}

const usage = `npm run lab soak [-- --minutes 10 --seed 1234 --store compose|local|monolith]
  --minutes  how long faults are made, one each 20 s: 1 to 240
  --seed     which faults: the same number makes the same ones, 0 to 4294967295`

const text = { type: 'string' } as const
const options = { minutes: text, seed: text, store: text }

const defaultMinutes = '10'
const longestMinutes = 240
const seeds = 2 ** 32

/** @throws Refused saying what is wrong */
export function parseSoak(args: readonly string[], environment: NodeJS.ProcessEnv = {}): SoakRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  if (positionals.length > 0) throw new Refused(`What is "${positionals.join(' ')}"?\n${usage}`)
  const { minutes = defaultMinutes, seed = String(randomInt(seeds)), store } = values
  return {
    durationMs: wholeNumber('minutes', minutes, [1, longestMinutes]) * 60_000,
    seed: wholeNumber('seed', seed, [0, seeds - 1]),
    mode: parseMode(store),
  }
}
