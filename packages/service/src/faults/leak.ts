import type { Fault } from '@bulkhead/types'
import type { Effect } from './effect.ts'

const intervalMs = 250
/** 4 MiB of numbers: 16 MiB a second. */
const numbersEach = 512 * 1_024

/**
 * Memory is held on the JavaScript heap, where `--max-old-space-size` kills the process that holds too much, with or
 * without a container around it. Healing lets go of it.
 */
export function leak({ seconds }: Fault): Effect {
  let held: number[][] = []
  const growing = setInterval(() => held.push(new Array<number>(numbersEach).fill(0.5)), intervalMs)
  return {
    fault: { kind: 'leak', seconds },
    end: () => {
      clearInterval(growing)
      held = []
    },
  }
}
