import { setTimeout as delay } from 'node:timers/promises'
import { spreadOf } from '../statistics.ts'
import { postCheckout } from './check-out.ts'
import { connections, type JobOf, type Outcome } from './job.ts'
import { listenToRows } from './listen-to-rows.ts'
import { onConnections, secondsSince } from './on-connections.ts'
import type { Shopper } from './shoppers.ts'

const patienceMs = 10_000
const betweenLooksMs = 20

/**
 * Both moments are those at which Postgres tells of the commit, to this process: what telling costs is in both, and their
 * difference is without it.
 */
export async function commitToStock(
  { origin, seconds, perSecond, cartDatabase, catalogDatabase }: JobOf<'commit-to-stock'>,
  shoppers: readonly Shopper[],
): Promise<Outcome> {
  const queue = shoppers.filter(({ hasItems }) => hasItems)
  const committed = await listenToRows(cartDatabase, 'checkouts')
  const applied = await listenToRows(catalogDatabase, 'reservations')
  let connected = 0
  try {
    const begun = performance.now()
    await onConnections(origin, async (client) => {
      const first = connected++ / perSecond
      for (let due = first; due < seconds; due += connections / perSecond) {
        await delay(Math.max(0, (due - secondsSince(begun)) * 1_000))
        const shopper = queue.pop()
        if (!shopper) throw new Error('nobody is left who could check out')
        await postCheckout(client, shopper)
      }
    })
    const deadline = performance.now() + patienceMs
    while ([...committed.at.keys()].some((orderId) => !applied.at.has(orderId))) {
      if (performance.now() > deadline) throw new Error('the stock of some orders was never applied')
      await delay(betweenLooksMs)
    }
    const took = [...committed.at].map(([orderId, at]) => (applied.at.get(orderId) ?? Number.NaN) - at)
    return { count: took.length, seconds: secondsSince(begun), medianMs: spreadOf(took).median }
  } finally {
    await committed.stop()
    await applied.stop()
  }
}
