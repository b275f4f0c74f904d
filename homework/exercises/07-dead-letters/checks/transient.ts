import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { inWords } from '../../../src/exercise/words.ts'
import { deadQueue, triesAtMost } from '../contract.ts'
import { lettersOf } from '../letters.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

const wanted = [...times(triesAtMost - 1).map(() => 'refused'), 'taken'].join(', ')

export const transient: Check<Site> = {
  id: 'transient',
  title: 'An order that works at the last try is shipped, and no dead letter',
  points: 1,
  after: ['three-tries'],
  next: `Try ${inWords(triesAtMost)} times before you give up; a try that worked ends it.`,
  run: async (site) => {
    const { shaky, tries, dead } = await site.day()
    for (const order of shaky) {
      const seen = triesOf(tries, order)
        .map(({ taken }) => (taken ? 'taken' : 'refused'))
        .join(', ')
      hold(
        seen === wanted,
        `An order that is refused at each try but the last must be: ${wanted}. It was: ${seen || 'not brought'}.`,
      )
      const letters = lettersOf(dead, order).length
      hold(letters === 0, `An order that was taken at the last try must not lie on ${deadQueue}. It does.`)
    }
  },
}
