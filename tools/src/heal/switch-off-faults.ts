import { setTimeout as delay } from 'node:timers/promises'
import type { Fault } from '@bulkhead/types'
import { Refused } from '../faults/refusal.ts'
import { doorOf, type SwitchedTarget } from '../faults/targets.ts'
import { type Door, DoorFailed, doorAt, LabIsOff } from '../running-store/door.ts'
import type { RunningStore } from '../running-store/running-store.ts'
import { type Healed, toEach } from './to-each.ts'

const patienceMs = 15_000
const betweenTriesMs = 100

/** Switches off the faults of these services. One that can't be asked is started afresh. */
export async function switchOffFaults(store: RunningStore, services: readonly SwitchedTarget[]): Promise<Healed> {
  if (services.length === 0) return { healed: [], failed: [] }
  const door = doorAt(store.address)
  const known = await faultsKnown(store, door)
  return toEach(services, async (service) => {
    const how = await switchOff(store, door, service)
    const was = known.get(service)?.kind ?? how
    return was && `${service} (${was})`
  })
}

/** For what is said only: a fault that isn't known of is switched off all the same. */
async function faultsKnown(store: RunningStore, door: Door): Promise<ReadonlyMap<string, Fault>> {
  if ((await store.state(doorOf(store.architecture))) !== 'running') return new Map()
  return insist(() => door.switchedOn()).catch(() => new Map())
}

async function switchOff(store: RunningStore, door: Door, service: SwitchedTarget): Promise<string | undefined> {
  try {
    if ((await store.state(doorOf(store.architecture))) !== 'running') throw new DoorFailed('the door is closed')
    await insist(() => door.switchOff(service))
    return undefined
  } catch (error) {
    if (error instanceof LabIsOff) return undefined
    if (!(error instanceof DoorFailed)) throw error
    await store.startAfresh(service)
    if ((await store.state(service)) === 'running') return 'started afresh'
    throw new Refused(`${service} does not come up: look at its log.`)
  }
}

/** What was just started takes a moment until it answers. */
async function insist<Result>(ask: () => Promise<Result>): Promise<Result> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof DoorFailed) || performance.now() > deadline) throw error
      await delay(betweenTriesMs)
    }
  }
}
