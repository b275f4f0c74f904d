import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import type { Site } from '../site.ts'

const changesOfMind = 2

export const live: Check<Site> = {
  id: 'live',
  title: 'A healthy upstream is shown as it is',
  points: 0,
  after: ['starts'],
  next: 'Show what the recommendations service answers, in its order, and "degraded": false.',
  run: async (site) => {
    for (const _ of times(changesOfMind * site.bench.trials)) {
      await site.tell('healthy')
      await site.becomesLive()
    }
  },
}
