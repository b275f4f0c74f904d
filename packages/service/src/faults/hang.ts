import type { Fault } from '@bulkhead/types'
import type { Effect } from './effect.ts'
import type { FaultFile } from './fault-file.ts'

const defaultSeconds = 60
const lookAgainAfterMs = 100

/**
 * The event loop is blocked: connections are accepted by the kernel, and nobody answers. No request can end that, so it
 * ends when its file is deleted, or its time is over, which it therefore always has.
 */
export function hang({ seconds = defaultSeconds }: Fault, file: FaultFile): Effect {
  const fault: Fault = { kind: 'hang', seconds }
  file.write(fault)
  return { fault, strike: () => block(seconds * 1_000, file), end: () => file.remove() }
}

function block(durationMs: number, file: FaultFile): void {
  const until = performance.now() + durationMs
  const nobodyWakes = new Int32Array(new SharedArrayBuffer(4))
  while (performance.now() < until && file.exists()) Atomics.wait(nobodyWakes, 0, 0, lookAgainAfterMs)
}
