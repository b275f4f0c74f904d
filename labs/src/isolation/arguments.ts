import { parseArgs } from 'node:util'
import {
  type Fault,
  faultNames,
  isFault,
  isTarget,
  type Mode,
  parseMode,
  Refused,
  refuseSwallowedOptions,
  type Target,
  targetNames,
} from '@bulkhead/tools'

/** What `npm run lab isolation` is asked for. Without targets all of them, without faults the main ones. */
export interface IsolationRequest {
  readonly targets: readonly Target[]
  readonly faults: readonly Fault[]
  /** Which store, where both run, or which to start where none does. */
  readonly mode: Mode | undefined
  /** How long each fault lasts. */
  readonly faultMs: number
  /** Nothing is broken, though it is said to be. */
  readonly pretend: boolean
}

const usage = `npm run lab isolation [service …] [fault …] [-- --seconds 5 --store compose|local --pretend]
  services:  ${targetNames.join(' ')}
  faults:    ${faultNames.join(' ')}
  --seconds  how long each fault lasts, 3 to 120
  --pretend  breaks nothing: a control, which must not be as predicted`

const defaultSeconds = '5'
const shortest = 3
const longest = 120

/** @throws Refused saying what is wrong */
export function parseIsolation(args: readonly string[], environment: NodeJS.ProcessEnv = {}): IsolationRequest {
  refuseSwallowedOptions(['seconds', 'store', 'pretend'], environment)
  const { values, positionals } = parsed(args)
  const unknown = positionals.find((word) => !isTarget(word) && !isFault(word))
  if (unknown !== undefined) throw new Refused(`"${unknown}" is no service and no fault.\n${usage}`)
  return {
    targets: positionals.filter(isTarget),
    faults: positionals.filter(isFault),
    mode: parseMode(values.store),
    faultMs: millisecondsOf(values.seconds ?? defaultSeconds),
    pretend: values.pretend ?? false,
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = { seconds: { type: 'string' }, store: { type: 'string' }, pretend: { type: 'boolean' } } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${usage}`)
  }
}

function millisecondsOf(text: string): number {
  const seconds = Number(text)
  if (/^\d+$/.test(text) && seconds >= shortest && seconds <= longest) return seconds * 1_000
  throw new Refused(`--seconds must be a whole number from ${shortest} to ${longest}.`)
}
