import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { kill, startAgain } from '../instances.ts'
import { expectSold, tell } from '../sales.ts'
import type { SalesSite } from '../site.ts'

export const afterRestart: Check<SalesSite> = {
  id: 'after-restart',
  title: 'An event that is delivered again after a restart counts once',
  points: 2,
  after: ['once'],
  next: 'What a process remembers ends with it. Keep in the database which events were handled.',
  run: async (site) => {
    const { newLine, placed } = site.orders
    for (const _ of times(site.bench.trials)) {
      const line = newLine()
      const event = placed(line)
      await tell(site, event)
      await expectSold(site, `An order of ${line.quantity} was placed`, line)

      await kill(site)
      await startAgain(site)
      await tell(site, event, event)
      await expectSold(site, `The event of an order of ${line.quantity} was delivered again after a restart`, line)
    }
  },
}
