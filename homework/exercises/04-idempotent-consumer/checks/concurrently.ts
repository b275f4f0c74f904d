import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { holdTables, type StoreEvent, tablesOf } from '../../../src/stage/index.ts'
import { killReplica, startReplica } from '../instances.ts'
import { expectSold, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

/** Two instances ask at the same moment whether an event is new: while the tables are held, both can look and neither can write. */
export const concurrently: Check<SalesSite> = {
  id: 'concurrently',
  title: 'Two instances that are given the same event at once count it once',
  points: 2,
  after: ['once'],
  next: 'Don’t look first and write then: one statement must write that the event is handled and tell whether it was the first.',
  run: async (site) => {
    const { newLine, placed } = site.orders
    await startReplica(site)
    try {
      for (const _ of times(site.bench.trials)) {
        const line = newLine()
        await tellAtOnce(site, placed(line))
        await expectSold(site, `The event of an order of ${line.quantity} was given to two instances at once`, line)
      }
    } finally {
      await killReplica(site)
    }
  },
}

/** Two for each of them. */
async function tellAtOnce(site: SalesSite, event: StoreEvent): Promise<void> {
  const held = await holdTables(site.database, await tablesOf(site.database))
  try {
    await tell(site, event, event, event, event)
    await held.untilWaiting(2)
  } finally {
    await held.letGo()
  }
}
