import type { Check } from '../../../src/exercise/exercise.ts'
import { atBest } from '../at-best.ts'
import { holdBestSellers, holdLive } from '../page.ts'
import type { Site } from '../site.ts'

/** Far more than would open it. */
const strangers = 12

export const notFound: Check<Site> = {
  id: 'not-found',
  title: 'A 404 is an answer: it neither degrades the page nor opens the breaker',
  points: 2,
  after: ['probes'],
  next: 'Take a 404 as a success of the call: the upstream is well, it just does not know this visitor.',
  run: (site) => atBest(2, () => holdStrangersWelcome(site)),
}

async function holdStrangersWelcome(site: Site): Promise<void> {
  await site.fresh('not-found')
  for (let asked = 1; asked <= strangers * site.bench.trials; asked += 1) {
    holdBestSellers(await site.page(), `For a visitor whom the upstream does not know, the ${asked}. in a row`)
  }
  await site.tell('healthy')
  holdLive(await site.page(), site.recommended(), 'Right after visitors whom the upstream does not know')
}
