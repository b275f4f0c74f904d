import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from '@bulkhead/types'
import type { Effect } from './effect.ts'
import type { FaultFile } from './fault-file.ts'

/** Long enough to be seen in a list of processes, and too short to be mistaken for a start. */
const aliveMs = 300

/** The process exits, and again at each start until its fault file is gone. */
export function crashLoop({ seconds }: Fault, file: FaultFile): Effect {
  const fault: Fault = { kind: 'crash-loop', seconds }
  file.write(fault)
  return { fault, strike: () => process.exit(1), end: () => file.remove() }
}

/** For a process's start. Any other fault ended with the process that had it. */
export async function crashAgain(file: FaultFile): Promise<void> {
  if (file.read()?.kind !== 'crash-loop') return file.remove()
  await delay(aliveMs)
  process.exit(1)
}
