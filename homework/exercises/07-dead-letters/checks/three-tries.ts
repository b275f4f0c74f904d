import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { inWords } from '../../../src/exercise/words.ts'
import { triesAtMost } from '../contract.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

export const threeTries: Check<Site> = {
  id: 'three-tries',
  title: `A poison order is tried ${inWords(triesAtMost)} times`,
  points: 1,
  after: ['ships'],
  next: 'Count the tries in a header of the message: as many waits as RETRY_DELAYS_MS has, and one try more.',
  run: async (site) => {
    const { poison, tries } = await site.day()
    for (const order of poison) {
      const times = triesOf(tries, order).length
      hold(
        times === triesAtMost,
        `An order that the courier refuses must be brought to it ${triesAtMost} times. It was brought ${times} times.`,
      )
    }
  },
}
