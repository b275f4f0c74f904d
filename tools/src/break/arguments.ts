import { parseMode, type StoreChoice } from '../command-line/mode.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { wholeNumber } from '../command-line/whole-number.ts'
import { Refused } from '../faults/refusal.ts'
import { type Fault, faultNames, isFault, type Option, row } from '../faults/table.ts'
import { isTarget, type Target, targetNames } from '../faults/targets.ts'

/** What `npm run break` is asked for. */
export interface BreakRequest {
  readonly target: Target
  readonly fault: Fault
  readonly options: Readonly<Partial<Record<Option, number>>>
  /** Which store, where both run. */
  readonly mode: StoreChoice | undefined
}

const flags: Readonly<Record<string, Option>> = { percent: 'percent', 'delay-ms': 'delayMs', seconds: 'seconds' }

const ranges: Readonly<Record<Option, readonly [number, number]>> = {
  percent: [1, 100],
  delayMs: [1, 60_000],
  seconds: [1, 3_600],
}

const text = { type: 'string' } as const
const textOptions = { percent: text, 'delay-ms': text, seconds: text, store: text }

export const usage = `npm run break <service> [fault] [-- --percent 30 --delay-ms 2000 --seconds 60 --store compose|local|monolith]
  services: ${targetNames.join(' ')}
  faults:   ${faultNames.join(' ')} (stop, if none is named)`

/** @throws Refused saying what is wrong */
export function parseBreak(args: readonly string[], environment: NodeJS.ProcessEnv = {}): BreakRequest {
  const { values, positionals } = readArguments(args, { options: textOptions, usage, environment })
  const [target, fault = 'stop', ...more] = positionals
  if (target === undefined) throw new Refused(usage)
  if (!isTarget(target)) throw new Refused(`There is no "${target}" to break; there are ${targetNames.join(', ')}.`)
  if (!isFault(fault)) throw new Refused(`There is no fault "${fault}"; there are ${faultNames.join(', ')}.`)
  if (more.length > 0) throw new Refused(`What is "${more.join(' ')}"? One service and one fault at a time.`)
  return { target, fault, options: optionsOf(fault, values), mode: parseMode(values.store) }
}

function optionsOf(fault: Fault, values: Readonly<Record<string, string | undefined>>): BreakRequest['options'] {
  const given = Object.entries(flags).filter(([flag]) => values[flag] !== undefined)
  for (const [flag, option] of given) {
    if (!row(fault).options.includes(option)) throw new Refused(`--${flag} means nothing to ${fault}.`)
  }
  return Object.fromEntries(
    given.map(([flag, option]) => [option, wholeNumber(flag, values[flag] ?? '', ranges[option])]),
  )
}
