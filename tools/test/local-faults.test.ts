import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { breakTarget } from '../src/break/break-target.ts'
import type { Fault } from '../src/faults/table.ts'
import { type Target, targetNames } from '../src/faults/targets.ts'
import { healTargets } from '../src/heal/heal-targets.ts'
import { findStore } from '../src/running-store/find-store.ts'
import type { RunningStore } from '../src/running-store/running-store.ts'
import { type OwnStore, startOwnStore } from './support/own-store.ts'
import { type Journey, type Shopper, shopperAt } from './support/shopper.ts'

const bitesWithinMs = 30_000
const healsWithinMs = 20_000

let own: OwnStore
let store: RunningStore
let shopper: Shopper

beforeAll(async () => {
  own = await startOwnStore()
  store = await findStore('local', { STORE_FOLDER: own.folder })
  shopper = await shopperAt(store.address)
  await expectAllWell()
})
afterAll(() => own.stop())

function breaks(target: Target, fault: Fault): Promise<readonly [string, string]> {
  return breakTarget(store, { target, fault, options: {}, mode: undefined })
}

/** By no name: everything that is broken. */
async function heals(): Promise<string> {
  const [healed] = await healTargets(store, targetNames)
  return healed
}

async function expectAllWell(): Promise<void> {
  for (const journey of ['fresh products', 'the cart', 'past orders'] as const) {
    await eventually(async () => expect(await shopper.gets(journey), journey).toBe(true), healsWithinMs)
  }
}

/** Each fault, and each way in which it is made: of a service, of the door, of a database. */
const cells: readonly { readonly fault: Fault; readonly target: Target; readonly hurt: Journey }[] = [
  { fault: 'stop', target: 'catalog', hurt: 'fresh products' },
  { fault: 'stop', target: 'gateway', hurt: 'past orders' },
  { fault: 'stop', target: 'cart-db', hurt: 'the cart' },
  { fault: 'hang', target: 'order', hurt: 'past orders' },
  { fault: 'hang', target: 'gateway', hurt: 'the cart' },
  { fault: 'hang', target: 'order-db', hurt: 'past orders' },
  { fault: 'crash', target: 'cart', hurt: 'the cart' },
  { fault: 'crash-loop', target: 'order', hurt: 'past orders' },
  { fault: 'crash-loop', target: 'gateway', hurt: 'fresh products' },
  { fault: 'slow', target: 'order', hurt: 'past orders' },
  { fault: 'errors', target: 'catalog', hurt: 'fresh products' },
  { fault: 'leak', target: 'cart', hurt: 'the cart' },
]

test.each(cells)('$fault of $target takes $hurt away, until it is healed', async ({ fault, target, hurt }) => {
  onTestFailed(() => void process.stderr.write(`${own.log.slice(-40).join('\n')}\n`))
  const [done, lookAt] = await breaks(target, fault)
  expect([done, lookAt]).toEqual([expect.stringContaining(target), expect.stringMatching(/^Look at /)])
  await eventually(async () => expect(await shopper.gets(hurt)).toBe(false), bitesWithinMs)
  await heals()

  await expectAllWell()
  expect(await heals()).toBe('Nothing was broken.')
})

test('an order that waits for a stopped catalog is confirmed once it is healed', async () => {
  await breaks('catalog', 'stop')
  const orderId = await shopper.buy()
  await eventually(async () => expect(await shopper.statusOf(orderId)).toBe('placed'))

  expect(await heals()).toBe('Healed: catalog (was stopped).')

  await eventually(async () => expect(await shopper.statusOf(orderId)).toBe('confirmed'), healsWithinMs)
})

test('what was broken by hand, or by a command that was interrupted, is healed too', async () => {
  process.kill(Number(own.store.services.cart.pid()), 'SIGSTOP')
  await own.store.services.order.stop()
  await own.store.databases.catalog.server?.stop()

  expect(await heals()).toBe('Healed: cart (was paused), order (was stopped), catalog-db (was stopped).')

  await expectAllWell()
})

test('a fault on top of another is refused, as is one that makes no sense', async () => {
  await breaks('cart', 'hang')

  await expect(breaks('cart', 'stop')).rejects.toThrow('cart is paused already: npm run heal cart first.')
  await expect(breaks('cart', 'partition')).rejects.toThrow('partition needs the store in containers')
  await expect(breaks('rabbitmq', 'stop')).rejects.toThrow("rabbitmq can't be broken under npm start")
  expect(await heals()).toBe('Healed: cart (was paused).')
})

test('a store stops in order with a service and a database that hang', async () => {
  const other = await startOwnStore()
  const found = await findStore('local', { STORE_FOLDER: other.folder })
  await found.pause('cart')
  await found.pause('cart-db')

  await other.stop()

  await expect(findStore('local', { STORE_FOLDER: other.folder })).rejects.toThrow('No store runs without containers')
})
