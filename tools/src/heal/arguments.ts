import { parseArgs } from 'node:util'
import { Refused } from '../faults/refusal.ts'
import type { Mode } from '../faults/table.ts'
import { isTarget, type Target, targetNames } from '../faults/targets.ts'
import { parseMode } from '../running-store/mode.ts'
import { refuseSwallowedOptions } from '../running-store/swallowed-options.ts'

/** What `npm run heal` is asked for: one target, or all of them. */
export interface HealRequest {
  readonly targets: readonly Target[]
  readonly mode: Mode | undefined
}

const usage = `npm run heal [service] [-- --store compose|local]
  services: ${targetNames.join(' ')}; everything that is broken, if none is named`

/** @throws Refused saying what is wrong */
export function parseHeal(args: readonly string[], environment: NodeJS.ProcessEnv = {}): HealRequest {
  refuseSwallowedOptions(['store'], environment)
  const { values, positionals } = parsed(args)
  const [target, ...more] = positionals
  if (more.length > 0) throw new Refused(usage)
  const mode = parseMode(values.store)
  if (target === undefined) return { targets: targetNames, mode }
  if (!isTarget(target)) throw new Refused(`There is no "${target}" to heal; there are ${targetNames.join(', ')}.`)
  return { targets: [target], mode }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { store: { type: 'string' } } })
  } catch {
    throw new Refused(usage)
  }
}
