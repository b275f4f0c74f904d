import type { Check } from '../../../src/exercise/exercise.ts'
import { becomesReady, eventually, holdTables, tablesOf } from '../../../src/stage/index.ts'
import { ends, eventsOf, type Placed, place } from '../paying.ts'
import type { Site } from '../site.ts'

export const nothingLost: Check<Site> = {
  id: 'nothing-lost',
  title: 'A request that it holds when it is killed is paid after the restart',
  points: 2,
  after: ['takes-payment'],
  next: 'Acknowledge a request when its payment is committed and told, not when it comes: no automatic acknowledgement.',
  run: async (site) => {
    const { stage } = site.store
    const placed = await killAtWork(site)
    await stage.start('submission')
    await becomesReady(stage)
    await ends(placed, 'confirmed', 'An order whose payment was at work when the process was killed')
  },
}

/** With its tables held it can't be done with a request. What it asks before it takes one is answered all the same. */
async function killAtWork(site: Site): Promise<Placed> {
  const { stage, database } = site.store
  const product = await site.priced(3_700)
  const held = await holdTables(database, await tablesOf(database))
  try {
    const placed = await place(site.store, product)
    const isRequested = async () => (await eventsOf(site, placed.orderId, 'requested')).length > 0
    await eventually('Payment of an order is requested', isRequested, { withinMs: 10_000 })
    await held.untilWaiting(1)
    await stage.kill('submission')
    await database.disconnectSubmission()
    return placed
  } finally {
    await held.letGo()
  }
}
