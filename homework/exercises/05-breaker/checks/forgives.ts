import type { Check } from '../../../src/exercise/exercise.ts'
import { atBest } from '../at-best.ts'
import { holdLive } from '../page.ts'
import type { Site } from '../site.ts'

/** With one repeated call a page these are up to four failures in a row, and more than five in all. */
const failuresInARow = 2
const rounds = 4

export const forgives: Check<Site> = {
  id: 'forgives',
  title: 'Fewer than five failures in a row open nothing, however often they come',
  points: 1,
  after: ['probes'],
  next: 'Count failures in a row: a success sets the count back to 0, and four are not five.',
  run: (site) => atBest(2, () => holdForgiven(site)),
}

async function holdForgiven(site: Site): Promise<void> {
  await site.fresh('healthy')
  for (let round = 1; round <= rounds * site.bench.trials; round += 1) {
    await site.tell('errors')
    for (let asked = 0; asked < failuresInARow; asked += 1) await site.page()
    await site.tell('healthy')
    holdLive(await site.page(), site.recommended(), `Right after ${failuresInARow} failed pages, the ${round}. time`)
  }
}
