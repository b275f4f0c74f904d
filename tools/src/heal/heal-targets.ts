// What is broken is read off the store itself, never off a note of what was done: so it also heals what an interrupted
// command left, what somebody broke by hand, and nothing at all when all is well.
import { Refused } from '../faults/refusal.ts'
import { isSwitched, kindOf, processOf, type Target } from '../faults/targets.ts'
import type { RunningStore } from '../running-store/running-store.ts'
import { switchOffFaults } from './switch-off-faults.ts'
import { toEach } from './to-each.ts'

/** Heals what is broken of these, as far as this store has them, and says in two lines what that was, and what to look at. @throws Refused */
export async function healTargets(store: RunningStore, wanted: readonly Target[]): Promise<readonly [string, string]> {
  const { architecture } = store
  const targets = wanted.filter((target) => kindOf(target, architecture) !== undefined)
  const processes = new Set(targets.map((target) => processOf(target, architecture)))
  const restored = await toEach([...processes], async (target) => {
    const before = await store.restore(target)
    return before && `${target} (was ${before})`
  })
  const switchedOff = await switchOffFaults(store, targets.filter(isSwitched))
  const healed = [...restored.healed, ...switchedOff.healed]
  const failed = [...new Set([...restored.failed, ...switchedOff.failed])]
  if (failed.length > 0) throw new Refused([...(healed.length > 0 ? [listed(healed)] : []), ...failed].join('\n'))
  return said(healed, targets, store.address)
}

function listed(healed: readonly string[]): string {
  return `Healed: ${healed.join(', ')}.`
}

function said(healed: readonly string[], targets: readonly Target[], address: string): readonly [string, string] {
  const parked = 'What was parked stays so until npm run dead-letters replay.'
  if (healed.length > 0) return [listed(healed), `Look at ${address}: what waited goes on. ${parked}`]
  const [only, ...others] = targets
  const what = others.length === 0 && only ? `${only} was not broken` : 'Nothing was broken'
  return [`${what}.`, parked]
}
