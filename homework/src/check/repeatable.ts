import { createHash } from 'node:crypto'
import { createRandom } from '@bulkhead/tools'

/** Randomness that a seed decides, and that begins anew for each part of a run. */
export interface Repeatable {
  readonly random: () => number
  readonly beginAnew: (part: string) => void
}

export function createRepeatable(seed: number): Repeatable {
  let current = createRandom(seed)
  return {
    random: () => current(),
    beginAnew: (part) => {
      current = createRandom(createHash('sha256').update(`${seed} ${part}`).digest().readUInt32BE())
    },
  }
}
