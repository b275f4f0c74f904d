import {
  type Fault,
  faultNames,
  isFault,
  isTarget,
  parseMode,
  Refused,
  readArguments,
  type StoreChoice,
  type Target,
  targetNames,
  wholeNumber,
} from '@bulkhead/tools'

/** What `npm run lab isolation` is asked for. Without targets all of them, without faults the main ones. */
export interface IsolationRequest {
  readonly targets: readonly Target[]
  readonly faults: readonly Fault[]
  /** Which store alone; both, one after the other, where none is named. */
  readonly mode: StoreChoice | undefined
  /** How long each fault lasts. */
  readonly faultMs: number
  /** Nothing is broken, though it is said to be. */
  readonly pretend: boolean
}

const usage = `npm run lab isolation [service …] [fault …] [-- --seconds 5 --store compose|local|monolith --pretend]
  services:  ${targetNames.join(' ')}
  faults:    ${faultNames.join(' ')}
  --seconds  how long each fault lasts, 3 to 120
  --store    which store alone; both architectures, if none is named
  --pretend  breaks nothing: a control, which must not be as predicted`

const options = { seconds: { type: 'string' }, store: { type: 'string' }, pretend: { type: 'boolean' } } as const

const defaultSeconds = '5'
const shortest = 3
const longest = 120

/** @throws Refused saying what is wrong */
export function parseIsolation(args: readonly string[], environment: NodeJS.ProcessEnv = {}): IsolationRequest {
  const { values, positionals } = readArguments(args, { options, usage, environment })
  const unknown = positionals.find((word) => !isTarget(word) && !isFault(word))
  if (unknown !== undefined) throw new Refused(`"${unknown}" is no service and no fault.\n${usage}`)
  return {
    targets: positionals.filter(isTarget),
    faults: positionals.filter(isFault),
    mode: parseMode(values.store),
    faultMs: 1_000 * wholeNumber('seconds', values.seconds ?? defaultSeconds, [shortest, longest]),
    pretend: values.pretend ?? false,
  }
}
