import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { holdTables, tablesOf } from '../../../src/stage/index.ts'
import { cancelled, hearAll, heardSoFar, placed } from '../heard.ts'
import { cancelOrder, placeOrder, statusOf } from '../orders.ts'
import { kill, type OrderSite, startAgain } from '../site.ts'

/** It is killed where it hurts most: when all that it writes for a cancel is written but for the last. */
export const allOrNothing: Check<OrderSite> = {
  id: 'all-or-nothing',
  title: 'A cancel that a kill cuts off is both kept and told, or neither',
  points: 2,
  after: ['broker-away'],
  next: 'Change the order and write its outbox row in one transaction, on one connection: `begin`, both, `commit`.',
  run: async (site) => {
    for (const _ of times(site.bench.trials)) {
      const orderId = await cutOffCancel(site, await findLastWritten(site))
      const isCancelled = (await statusOf(site, orderId)) === 'cancelled'
      const when = 'The service was killed while it cancelled an order, and the order is cancelled'
      if (isCancelled) await hearAll(site, cancelled, [orderId], when)
      else await expectUntold(site, orderId)
    }
  },
}

async function findLastWritten(site: OrderSite): Promise<readonly string[]> {
  const orderId = await placeToldOrder(site)
  const tables = await tablesOf(site.database)
  const held = await holdTables(site.database, tables)
  try {
    const [last] = await Promise.all([held.walk(), cancelOrder(site, orderId)])
    return last === undefined ? tables : [last]
  } finally {
    await held.letGo()
  }
}

/** @returns an order that nobody works on any more: whoever waits for a table now waits because of what comes next */
async function placeToldOrder(site: OrderSite): Promise<string> {
  const orderId = await placeOrder(site)
  await hearAll(site, placed, [orderId], 'While all is well')
  await site.database.untilIdle()
  return orderId
}

/** @returns the order that was to be cancelled */
async function cutOffCancel(site: OrderSite, last: readonly string[]): Promise<string> {
  const orderId = await placeToldOrder(site)
  const held = await holdTables(site.database, last)
  try {
    const cancelling = cancelOrder(site, orderId).catch(unlessNotHeld)
    await held.untilWaiting(1)
    await kill(site)
    await cancelling
    await site.database.disconnectSubmission()
  } finally {
    await held.letGo()
  }
  await startAgain(site)
  return orderId
}

async function expectUntold(site: OrderSite, orderId: string): Promise<void> {
  // What was told before this one is heard before it.
  await hearAll(site, placed, [await placeOrder(site)], 'The service was killed, and started again')
  const isTold = (await heardSoFar(site)).some(({ type, subject }) => type === cancelled && subject === orderId)
  hold(
    !isTold,
    'The service was killed while it cancelled an order: the order is still placed, but it was told to be cancelled',
  )
}

/** Killed before it answered. */
function unlessNotHeld(error: unknown): void {
  if (!(error instanceof NotHeld)) throw error
}
