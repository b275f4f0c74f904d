import { Refused, readArguments, wholeNumber } from '@bulkhead/tools'

/** What `npm run lab contrast` is asked for. */
export interface ContrastRequest {
  /** How often each store is measured: one, the other, one, the other … */
  readonly rounds: number
  /** How long each load lasts. */
  readonly seconds: number
}

const usage = `npm run lab contrast [-- --rounds 3 --seconds 5]
  --rounds   how often each store is measured, in turn, 1 to 10
  --seconds  how long each load lasts, 1 to 60`

const options = { rounds: { type: 'string' }, seconds: { type: 'string' } } as const

/** @throws Refused saying what is wrong */
export function parseContrast(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ContrastRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  if (positionals.length > 0) throw new Refused(usage)
  return {
    rounds: wholeNumber('rounds', values.rounds ?? '3', [1, 10]),
    seconds: wholeNumber('seconds', values.seconds ?? '5', [1, 60]),
  }
}
