import { Refused, readArguments, wholeNumber } from '@bulkhead/tools'

/** What `npm run bench` is asked for. */
export interface BenchRequest {
  readonly rounds: number
  /** How long each contender is measured in each round. */
  readonly seconds: number
}

const usage = `npm run bench [-- --rounds 5 --seconds 2]
  --rounds   how often everything is measured, in turn: 1 to 50
  --seconds  for how long each time: 0.1 to 60`

const text = { type: 'string' } as const
const options = { rounds: text, seconds: text }
const shortestSeconds = 0.1
const longestSeconds = 60

/** @throws Refused saying what is wrong */
export function parseBench(args: readonly string[], environment: NodeJS.ProcessEnv = {}): BenchRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  if (positionals.length > 0) throw new Refused(`What is "${positionals.join(' ')}"?\n${usage}`)
  const { rounds = '5', seconds = '2' } = values
  return { rounds: wholeNumber('rounds', rounds, [1, 50]), seconds: secondsOf(seconds) }
}

function secondsOf(given: string): number {
  const number = Number(given)
  if (/^\d+(\.\d+)?$/.test(given) && number >= shortestSeconds && number <= longestSeconds) return number
  throw new Refused(`--seconds must be a number from ${shortestSeconds} to ${longestSeconds}.`)
}
