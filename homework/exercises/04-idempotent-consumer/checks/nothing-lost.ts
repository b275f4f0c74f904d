import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { holdTables, tablesOf } from '../../../src/stage/index.ts'
import { kill, startAgain } from '../instances.ts'
import { expectSold, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

/** It is killed where it hurts most: when all that it writes for an event is written but for the last. */
export const nothingLost: Check<SalesSite> = {
  id: 'nothing-lost',
  title: 'An event whose handling a kill cuts off counts, and once',
  points: 2,
  after: ['counts'],
  next: 'Commit that the event is handled together with what it does, and acknowledge it only then.',
  run: async (site) => {
    const { newLine, placed } = site.orders
    for (const _ of times(site.bench.trials)) {
      const last = await findLastWritten(site)
      const line = newLine()
      const held = await holdTables(site.database, last)
      try {
        await tell(site, placed(line))
        await held.untilWaiting(1)
        await kill(site)
        await site.database.disconnectSubmission()
      } finally {
        await held.letGo()
      }
      await startAgain(site)
      await expectSold(
        site,
        `The service was killed while it handled an order of ${line.quantity}, and started again`,
        line,
      )
    }
  },
}

async function findLastWritten(site: SalesSite): Promise<readonly string[]> {
  const tables = await tablesOf(site.database)
  const held = await holdTables(site.database, tables)
  try {
    await tell(site, site.orders.placed(site.orders.newLine()))
    const last = await held.walk()
    return last === undefined ? tables : [last]
  } finally {
    await held.letGo()
  }
}
