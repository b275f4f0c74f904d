import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { expectSold, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

export const lookAlikes: Check<SalesSite> = {
  id: 'look-alikes',
  title: 'Two orders of the same things count twice',
  points: 1,
  after: ['once'],
  next: 'Two events are the same when their ids are, not when they say the same.',
  run: async (site) => {
    const { newLine, placed } = site.orders
    for (const _ of times(site.bench.trials)) {
      const line = newLine()
      await tell(site, placed(line), placed(line))
      const story = `Two orders were placed, each of ${line.quantity}`
      await expectSold(site, story, { ...line, quantity: 2 * line.quantity })
    }
  },
}
