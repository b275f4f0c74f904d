import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { deadQueue } from '../contract.ts'
import { isUnreadable, lettersOf } from '../letters.ts'
import type { Site } from '../site.ts'

export const parked: Check<Site> = {
  id: 'parked',
  title: 'What can not be handled lies on the dead-letter queue, once',
  points: 1,
  after: ['ships'],
  next: `After the last try put the message on ${deadQueue}; acknowledge the original once the broker has the copy.`,
  run: async (site) => {
    const { poison, dead } = await site.day()
    for (const order of poison) {
      const letters = lettersOf(dead, order).length
      hold(
        letters === 1,
        `An order that the courier refuses must lie on ${deadQueue} once. It lies there ${letters} times.`,
      )
    }
    const notJson = dead.filter(isUnreadable).length
    hold(notJson === 1, `A message that is no JSON must lie on ${deadQueue} once. It lies there ${notJson} times.`)
  },
}
