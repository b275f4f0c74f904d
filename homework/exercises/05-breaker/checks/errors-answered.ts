import { shuffled } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { holdFallback } from '../page.ts'
import type { Site } from '../site.ts'

const faults = {
  errors: 'answers 500',
  reset: 'breaks the connection off',
  garbled: 'answers 200 with something that is no JSON',
  other: 'answers 200 with JSON that has no items',
} as const

export const errorsAnswered: Check<Site> = {
  id: 'errors-answered',
  title: 'While the upstream errs, pages come with the best-sellers',
  points: 2,
  after: ['live'],
  next: 'Treat every way in which the call can fail alike: best-sellers, and "degraded": true.',
  run: async (site) => {
    await site.fresh('healthy')
    for (const fault of shuffled(site.bench.random, ['errors', 'reset', 'garbled', 'other'] as const)) {
      await site.tell(fault)
      holdFallback(await site.page(), `While the upstream ${faults[fault]}`)
    }
  },
}
