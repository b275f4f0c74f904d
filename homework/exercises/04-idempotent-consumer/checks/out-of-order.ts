import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { expectSold, settle, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

export const outOfOrder: Check<SalesSite> = {
  id: 'out-of-order',
  title: 'An order that is heard to be called off before it is heard to be placed is no sale',
  points: 2,
  after: ['counts'],
  next: 'Keep that an order is called off even if you have not heard of it yet, and look for that when it is placed.',
  run: async (site) => {
    const { newLine, placed, calledOff } = site.orders
    for (const _ of times(site.bench.trials)) {
      for (const how of ['cancelled', 'rejected'] as const) {
        const line = newLine()
        const order = placed(line)
        await tell(site, calledOff(order, how))
        await settle(site)
        await tell(site, order)
        const story = `An order of ${line.quantity} was heard to be ${how}, and then to be placed`
        await expectSold(site, story, { ...line, quantity: 0 })
      }
    }
  },
}
