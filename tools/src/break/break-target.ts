import { faultKind } from '@bulkhead/types'
import { Refused, refusal } from '../faults/refusal.ts'
import { row } from '../faults/table.ts'
import { isQueued, isSwitched, type Target } from '../faults/targets.ts'
import { DoorFailed, doorAt } from '../running-store/door.ts'
import type { RunningStore } from '../running-store/running-store.ts'
import type { BreakRequest } from './arguments.ts'
import { lookAt } from './look-at.ts'
import { poisonEvent } from './poison-event.ts'

/**
 * Breaks one thing in one way, and says so in two lines: what was done, and what to look at.
 * @throws Refused
 */
export async function breakTarget(store: RunningStore, request: BreakRequest): Promise<readonly [string, string]> {
  const { target, fault } = request
  const refused = refusal(fault, target, store)
  if (refused) throw new Refused(refused)
  const done = await carriedOut(store, request)
  return [done, lookAt(target, fault, store)]
}

async function carriedOut(store: RunningStore, { target, fault, options }: BreakRequest): Promise<string> {
  const { way } = row(fault)
  await expectRunning(store, target)
  switch (way) {
    case 'process':
      if (fault === 'hang') {
        await store.pause(target)
        return `${target} hangs: it is paused where it was, and answers nothing until npm run heal ${target}.`
      }
      await store.stop(target)
      return `${target} is stopped, and stays down until npm run heal ${target}.`
    case 'network':
      await store.disconnect(target)
      return `${target} is off its networks: it runs, and nobody reaches it until npm run heal ${target}.`
    case 'queue':
      return poison(store, target, { fault, options })
    case 'switch':
      return switchOn(store, target, { fault, options })
    default:
      return way satisfies never
  }
}

/** A fault on top of another would hide which of them was felt. */
async function expectRunning(store: RunningStore, target: Target): Promise<void> {
  const state = await store.state(target)
  if (state !== 'running') throw new Refused(`${target} is ${state} already: npm run heal ${target} first.`)
}

type Wish = Pick<BreakRequest, 'fault' | 'options'>

/** The handler is broken before there is anything to handle; without the event it would be broken for nothing. */
async function poison(store: RunningStore, target: Target, wish: Wish): Promise<string> {
  if (!isQueued(target)) throw new Refused(`${target} has no queue.`)
  const done = await switchOn(store, target, wish)
  const event = poisonEvent(target)
  try {
    await store.putOnQueue(target, event)
  } catch (error) {
    await doorAt(store.address).switchOff(target)
    throw error
  }
  return `${done} On its queue is an event that it fails on: ${event.id}.`
}

async function switchOn(store: RunningStore, target: Target, { fault, options }: Wish): Promise<string> {
  if (!isSwitched(target)) throw new Refused(`${target} has no fault switch.`)
  const kind = faultKind.parse(fault)
  try {
    const { kind: _, ...inForce } = await doorAt(store.address).switchOn(target, { kind, ...options })
    const details = Object.entries(inForce).map(([name, value]) => `${name} ${value}`)
    return `${target}: ${[kind, ...details].join(', ')}, until npm run heal ${target}.`
  } catch (error) {
    if (!(error instanceof DoorFailed)) throw error
    throw new Refused(`The switch of ${target} could not be thrown: ${error.message}.`)
  }
}
