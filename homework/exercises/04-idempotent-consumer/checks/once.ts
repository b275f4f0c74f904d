import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { expectSold, settle, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

export const once: Check<SalesSite> = {
  id: 'once',
  title: 'An event that is delivered five times counts once',
  points: 3,
  after: ['counts'],
  next: 'Remember the id of each event that was handled, in the database, and do nothing when it comes again.',
  run: async (site) => {
    const { newLine, placed, calledOff } = site.orders
    for (const _ of times(site.bench.trials)) {
      const line = newLine()
      const kept = placed(line)
      const regretted = placed({ ...line, quantity: 10 })
      const cancelled = calledOff(regretted, 'cancelled')
      const story = `An order of ${line.quantity} was placed, another of 10 was placed and cancelled`
      await tell(site, kept, regretted)
      await settle(site)
      await tell(site, cancelled)
      await expectSold(site, story, line)

      // All of them in turn: it doesn't do to remember the last one.
      for (const _ of times(4)) await tell(site, kept, regretted, cancelled)
      await expectSold(site, `${story}, and each of these events was delivered five times`, line)
    }
  },
}
