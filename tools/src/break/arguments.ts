import { parseArgs } from 'node:util'
import { Refused } from '../faults/refusal.ts'
import { type Fault, faultNames, isFault, type Mode, type Option, row } from '../faults/table.ts'
import { isTarget, type Target, targetNames } from '../faults/targets.ts'
import { parseMode } from '../running-store/mode.ts'
import { refuseSwallowedOptions } from '../running-store/swallowed-options.ts'

/** What `npm run break` is asked for. */
export interface BreakRequest {
  readonly target: Target
  readonly fault: Fault
  readonly options: Readonly<Partial<Record<Option, number>>>
  /** Which store, where both run. */
  readonly mode: Mode | undefined
}

const flags: Readonly<Record<string, Option>> = { percent: 'percent', 'delay-ms': 'delayMs', seconds: 'seconds' }

const ranges: Readonly<Record<Option, readonly [number, number]>> = {
  percent: [1, 100],
  delayMs: [1, 60_000],
  seconds: [1, 3_600],
}

export const usage = `npm run break <service> [fault] [-- --percent 30 --delay-ms 2000 --seconds 60 --store compose|local]
  services: ${targetNames.join(' ')}
  faults:   ${faultNames.join(' ')} (stop, if none is named)`

/** @throws Refused saying what is wrong */
export function parseBreak(args: readonly string[], environment: NodeJS.ProcessEnv = {}): BreakRequest {
  refuseSwallowedOptions([...Object.keys(flags), 'store'], environment)
  const { values, positionals } = parsed(args)
  const [target, fault = 'stop', ...more] = positionals
  if (target === undefined) throw new Refused(usage)
  if (!isTarget(target)) throw new Refused(`There is no "${target}" to break; there are ${targetNames.join(', ')}.`)
  if (!isFault(fault)) throw new Refused(`There is no fault "${fault}"; there are ${faultNames.join(', ')}.`)
  if (more.length > 0) throw new Refused(`What is "${more.join(' ')}"? One service and one fault at a time.`)
  return { target, fault, options: optionsOf(fault, values), mode: parseMode(values.store) }
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { percent: text, 'delay-ms': text, seconds: text, store: text },
    })
  } catch (error) {
    throw new Refused(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n${usage}`)
  }
}

function optionsOf(fault: Fault, values: Readonly<Record<string, string | undefined>>): BreakRequest['options'] {
  const given = Object.entries(flags).filter(([flag]) => values[flag] !== undefined)
  for (const [flag, option] of given) {
    if (!row(fault).options.includes(option)) throw new Refused(`--${flag} means nothing to ${fault}.`)
  }
  return Object.fromEntries(given.map(([flag, option]) => [option, numberOf(flag, option, values[flag])]))
}

function numberOf(flag: string, option: Option, text = ''): number {
  const [least, most] = ranges[option]
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Refused(`--${flag} must be a whole number from ${least} to ${most}.`)
}
