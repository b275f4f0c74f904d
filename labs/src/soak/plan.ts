import { createRandom, type Fault, faultsFor, type Target, targetsIn, type Where } from '@bulkhead/tools'

/** One fault of a soak. Times are milliseconds since the first shopper came. */
export interface PlannedFault {
  readonly target: Target
  readonly fault: Fault
  readonly breakAtMs: number
  readonly healAtMs: number
}

const everyMs = 20_000
const shortestMs = 3_000
const longestMs = 11_000

/** A fault of anything, each 20 s, until the time is over: all of it follows from the seed. */
export function planSoak(seed: number, durationMs: number, where: Where): readonly PlannedFault[] {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0]
  const breakable = targetsIn(where.architecture).flatMap((target) => {
    // A poison message hurts nobody, and stays parked.
    const [first, ...more] = faultsFor(target, where).filter((fault) => fault !== 'poison')
    return first ? [{ target, faults: [first, ...more] as const }] : []
  })
  const [first, ...more] = breakable
  if (!first) return []
  return Array.from({ length: Math.floor(durationMs / everyMs) }, (_, index) => {
    const { target, faults } = pick([first, ...more])
    const breakAtMs = index * everyMs
    const fault = pick(faults)
    return { target, fault, breakAtMs, healAtMs: breakAtMs + shortestMs + random() * (longestMs - shortestMs) }
  })
}
