import type { Check } from '../../../src/exercise/exercise.ts'
import { atBest } from '../at-best.ts'
import { holdLive } from '../page.ts'
import type { Site } from '../site.ts'

export const live: Check<Site> = {
  id: 'live',
  title: 'A healthy upstream is shown as it is',
  points: 0,
  after: ['starts'],
  next: 'Show what the recommendations service answers, in its order, and "degraded": false.',
  run: async (site) => {
    for (const time of ['first', 'second']) {
      await site.tell('healthy')
      await atBest(5, async () =>
        holdLive(await site.page(), site.recommended(), `While the upstream is healthy (its ${time} answer)`),
      )
    }
  },
}
