import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakTarget } from '../src/break/break-target.ts'
import { answer } from '../src/dead-letters/answer.ts'
import { parseDeadLetters } from '../src/dead-letters/arguments.ts'
import { openStaffDoor, type StaffDoor } from '../src/dead-letters/staff-door.ts'
import { findStore } from '../src/running-store/find-store.ts'
import type { RunningStore } from '../src/running-store/running-store.ts'
import { type OwnStore, startOwnStore } from './support/own-store.ts'
import { shopperAt } from './support/shopper.ts'

let own: OwnStore
let store: RunningStore
let door: StaffDoor

beforeAll(async () => {
  own = await startOwnStore()
  store = await findStore('local', { STORE_FOLDER: own.folder })
  door = await openStaffDoor(store, undefined)
})
afterAll(() => own.stop())

async function says(...args: string[]): Promise<string> {
  return (await answer(door, parseDeadLetters(args))).join('\n')
}

test.each(['catalog', 'cart', 'order'] as const)(
  'a poisoned event to %s is set aside, and an order behind it is confirmed',
  async (target) => {
    expect(await says(target)).toBe('Nothing is parked.')

    const [done] = await breakTarget(store, { target, fault: 'poison', options: {}, mode: undefined })
    const id = done.match(/: (.+)\.$/)?.[1] ?? ''
    const shopper = await shopperAt(store.address)
    const orderId = await shopper.buy()

    await eventually(async () => expect(await shopper.statusOf(orderId)).toBe('confirmed'))
    await eventually(async () =>
      expect(await says(target)).toMatch(new RegExp(`${target} +${id} .*nothing here handles`)),
    )
    expect(await says('show', id)).toContain('"note": "put here by npm run break"')
  },
)

test('what is replayed and still can not be handled is set aside again', async () => {
  expect(await says('replay', 'cart')).toBe('cart: 1 handed over again.')

  await eventually(async () => expect(await says('cart')).toContain('nothing here handles'))
  expect(await says('replay')).toBe(
    'catalog: 1 handed over again.\ncart: 1 handed over again.\norder: 1 handed over again.',
  )
})

test('an id under which nothing is parked is said to be unknown', async () => {
  await expect(says('show', 'a1')).rejects.toThrow('Nothing is parked under a1')
})
