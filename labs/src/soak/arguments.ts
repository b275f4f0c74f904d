import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { type Mode, parseMode, Refused, refuseSwallowedOptions } from '@bulkhead/tools'

/** What `npm run lab soak` is asked for. */
export interface SoakRequest {
  readonly durationMs: number
  readonly seed: number
  readonly mode: Mode | undefined
}

const usage = `npm run lab soak [-- --minutes 10 --seed 1234 --store compose|local]
  --minutes  how long faults are made, one each 20 s: 1 to 240
  --seed     which faults: the same number makes the same ones, 0 to 4294967295`

const defaultMinutes = '10'
const longestMinutes = 240
const seeds = 2 ** 32

/** @throws Refused saying what is wrong */
export function parseSoak(args: readonly string[], environment: NodeJS.ProcessEnv = {}): SoakRequest {
  refuseSwallowedOptions(['minutes', 'seed', 'store'], environment)
  const { minutes = defaultMinutes, seed = String(randomInt(seeds)), store } = parsed(args)
  return {
    durationMs: wholeNumber('minutes', minutes, [1, longestMinutes]) * 60_000,
    seed: wholeNumber('seed', seed, [0, seeds - 1]),
    mode: parseMode(store),
  }
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args: [...args], options: { minutes: text, seed: text, store: text } }).values
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${usage}`)
  }
}

function wholeNumber(flag: string, text: string, [least, most]: readonly [number, number]): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Refused(`--${flag} must be a whole number from ${least} to ${most}.`)
}
