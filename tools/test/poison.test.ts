import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakTarget } from '../src/break/break-target.ts'
import { answer } from '../src/dead-letters/answer.ts'
import { parseDeadLetters } from '../src/dead-letters/arguments.ts'
import { openStaffDoor, type StaffDoor } from '../src/dead-letters/staff-door.ts'
import type { QueuedTarget } from '../src/faults/targets.ts'
import { healTargets } from '../src/heal/heal-targets.ts'
import { findStore } from '../src/running-store/find-store.ts'
import type { RunningStore } from '../src/running-store/running-store.ts'
import { inboxAt } from './support/inbox.ts'
import { type OwnStore, startOwnStore } from './support/own-store.ts'
import { shopperAt } from './support/shopper.ts'
import { stockUp } from './support/stock-up.ts'

/** Four delays, together 21 s. */
const parkedWithinMs = 50_000
const handledWithinMs = 30_000

let own: OwnStore
let store: RunningStore
let door: StaffDoor

beforeAll(async () => {
  own = await startOwnStore()
  store = await findStore('local', { STORE_FOLDER: own.folder })
  door = await openStaffDoor(store, undefined)
  await stockUp(store)
})
afterAll(() => own.stop())

async function says(...args: string[]): Promise<string> {
  return (await answer(door, parseDeadLetters(args))).join('\n')
}

/** @returns the id of the event that was put on the queue */
async function poison(target: QueuedTarget): Promise<string> {
  const [done] = await breakTarget(store, { target, fault: 'poison', options: {}, mode: undefined })
  expect(done).toContain(`${target}: poison, until npm run heal ${target}.`)
  return done.match(/: (\S+)\.$/)?.[1] ?? ''
}

async function buyAndWaitForAll(orders: number): Promise<void> {
  const shopper = await shopperAt(store.address)
  const ids: string[] = []
  for (let bought = 0; bought < orders; bought += 1) ids.push(await shopper.buy())
  for (const id of ids) {
    await eventually(async () => expect(await shopper.statusOf(id)).toBe('confirmed'), handledWithinMs)
  }
}

const parked = (target: QueuedTarget, id: string) =>
  eventually(async () => expect(await says(target)).toContain(id), parkedWithinMs)

test.concurrent.each(['catalog', 'cart', 'order'] as const)(
  'a poison message to %s is parked after 5 tries, 100 orders behind it are handled, and so is it when replayed once healed',
  { timeout: 120_000 },
  async (target) => {
    const inbox = () => inboxAt(own.store.services[target].address)
    const id = await poison(target)
    await buyAndWaitForAll(100)
    await parked(target, id)

    const [, line] = (await says(target)).split('\n')
    expect(line).toMatch(
      new RegExp(`^${target} +${id} +store.lab.poisoned.v1 +5 +.+ +the fault switch makes this handler fail$`),
    )
    expect(await says('show', id)).toContain('"note": "put here by npm run break"')
    const before = await inbox()
    expect(before).toMatchObject({ failed: 5, unreadable: 0 })

    expect(await healTargets(store, [target])).toEqual([
      `Healed: ${target} (poison).`,
      expect.stringContaining('What was parked stays so until npm run dead-letters replay.'),
    ])
    expect(await says(target)).toContain(id)
    expect(await says('replay', id)).toBe(`${target}: 1 handed over again.`)

    await eventually(async () => expect((await inbox()).handled).toBeGreaterThan(before.handled))
    expect((await inbox()).failed).toBe(5)
    expect(await says(target)).toBe('Nothing is parked.')
    await expect(says('replay', id)).rejects.toThrow(`Nothing is parked under ${id}`)
  },
)

test('one that nobody can read is parked at once, and replayed while another service can not be asked, which is said', async () => {
  const id = randomUUID()
  await store.putOnQueue('cart', { id, type: 'nonsense', body: 'nonsense' })
  await eventually(async () => expect(await says('cart')).toMatch(new RegExp(`${id} .*nothing here handles nonsense`)))
  await breakTarget(store, { target: 'catalog', fault: 'stop', options: {}, mode: undefined })

  const [replayed, silent] = (await says('replay', id)).split('\n')

  expect(replayed).toBe('cart: 1 handed over again.')
  expect(silent).toContain('catalog can’t be asked.')
  await healTargets(store, ['catalog'])
})

test('a service that is stopped can not be poisoned', async () => {
  await breakTarget(store, { target: 'order', fault: 'stop', options: {}, mode: undefined })

  await expect(poison('order')).rejects.toThrow('order is stopped already: npm run heal order first.')

  await healTargets(store, ['order'])
})

test('an id under which nothing is parked is said to be unknown', async () => {
  for (const verb of ['show', 'replay']) {
    await expect(says(verb, 'a1')).rejects.toThrow('Nothing is parked under a1')
  }
})
