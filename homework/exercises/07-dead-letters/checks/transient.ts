import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { deadQueue } from '../contract.ts'
import { lettersOf } from '../letters.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

export const transient: Check<Site> = {
  id: 'transient',
  title: 'An order that works at the third try is shipped, and no dead letter',
  points: 1,
  after: ['three-tries'],
  next: 'Try the third time before you give up; a try that worked ends it.',
  run: async (site) => {
    const { shaky, tries, dead } = await site.day()
    for (const order of shaky) {
      const seen = triesOf(tries, order)
        .map(({ taken }) => (taken ? 'taken' : 'refused'))
        .join(', ')
      hold(
        seen === 'refused, refused, taken',
        `An order that is refused twice must be brought a third time, and be taken. It was: ${seen || 'not brought'}.`,
      )
      const letters = lettersOf(dead, order).length
      hold(letters === 0, `An order that was taken at the third try must not lie on ${deadQueue}. It does.`)
    }
  },
}
