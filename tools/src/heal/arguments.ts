import { parseMode, type StoreChoice } from '../command-line/mode.ts'
import { readArguments } from '../command-line/read-arguments.ts'
import { Refused } from '../faults/refusal.ts'
import { isTarget, type Target, targetNames } from '../faults/targets.ts'

/** What `npm run heal` is asked for: one target, or all of them. */
export interface HealRequest {
  readonly targets: readonly Target[]
  readonly mode: StoreChoice | undefined
}

const usage = `npm run heal [service] [-- --store compose|local|monolith]
  services: ${targetNames.join(' ')}; everything that is broken, if none is named`

/** @throws Refused saying what is wrong */
export function parseHeal(args: readonly string[], environment: NodeJS.ProcessEnv = {}): HealRequest {
  const options = { store: { type: 'string' } } as const
  const { values, positionals } = readArguments(args, { options, usage, environment })
  const [target, ...more] = positionals
  if (more.length > 0) throw new Refused(usage)
  const mode = parseMode(values.store)
  if (target === undefined) return { targets: targetNames, mode }
  if (!isTarget(target)) throw new Refused(`There is no "${target}" to heal; there are ${targetNames.join(', ')}.`)
  return { targets: [target], mode }
}
