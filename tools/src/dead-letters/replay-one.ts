import { Refused } from '../faults/refusal.ts'
import { queued } from '../faults/targets.ts'
import type { StaffDoor } from './staff-door.ts'

/**
 * An id doesn't say whose it is, and one event may be parked at several services: each is asked, and one that can't be
 * asked keeps none of the others from it. @throws Refused when none had it
 */
export async function replayOne(door: StaffDoor, id: string): Promise<string[]> {
  const asked = await Promise.allSettled(queued.map((service) => door.replay(service, id)))
  const replayed: string[] = []
  const silent: string[] = []
  for (const [index, outcome] of asked.entries()) {
    const service = queued[index]
    if (outcome.status === 'rejected') silent.push(`${service} can’t be asked. ${refusalIn(outcome.reason)}`)
    else if (outcome.value > 0) replayed.push(`${service}: ${outcome.value} handed over again.`)
  }
  if (replayed.length > 0) return [...replayed, ...silent]
  throw new Refused([`Nothing is parked under ${id}: npm run dead-letters lists what is.`, ...silent].join('\n'))
}

function refusalIn(reason: unknown): string {
  if (reason instanceof Refused) return reason.message
  throw reason
}
