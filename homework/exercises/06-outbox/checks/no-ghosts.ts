import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { refuseCommits } from '../../../src/stage/index.ts'
import { hearAll, heardSoFar, placed } from '../heard.ts'
import { placeOrders, requestOrder, statusOf } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const noGhosts: Check<OrderSite> = {
  id: 'no-ghosts',
  title: 'An order whose transaction fails is told to nobody',
  points: 2,
  after: ['broker-away'],
  next: 'Publish nothing before the commit: until then the order may still come to nothing.',
  run: async (site) => {
    const before = (await heardSoFar(site)).length
    const acceptAgain = await refuseCommits(site.database)
    try {
      for (const _ of times(integer(site.bench.random, [3, 6]) * site.bench.trials)) {
        const { status } = await requestOrder(site)
        hold(
          status >= 500,
          `The database refused the commit, but POST /orders was answered with ${status} instead of 500`,
        )
      }
    } finally {
      await acceptAgain()
    }
    // What was told before these is heard before them.
    await hearAll(site, placed, await placeOrders(site, 3), 'The database refused some commits, and then no more')
    for (const { subject } of (await heardSoFar(site)).slice(before)) {
      const status = await statusOf(site, subject)
      hold(
        status !== undefined,
        'The database refused the commit of an order, and yet that it was placed was told on the bus',
      )
    }
  },
}
