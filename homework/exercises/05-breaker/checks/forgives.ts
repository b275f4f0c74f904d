import type { Check } from '../../../src/exercise/exercise.ts'
import { inWords } from '../../../src/exercise/words.ts'
import { atBest } from '../at-best.ts'
import { knobs } from '../knobs.ts'
import { holdLive } from '../page.ts'
import type { Site } from '../site.ts'

const rounds = 4
const { failuresToOpen } = knobs
const most = inWords(failuresToOpen - 1)

export const forgives: Check<Site> = {
  id: 'forgives',
  title: `Fewer than ${inWords(failuresToOpen)} failures in a row open nothing, however often they come`,
  points: 1,
  after: ['probes'],
  next: `Count failures in a row: a success sets the count back to 0, and ${most} are not ${inWords(failuresToOpen)}.`,
  run: (site) => atBest(2, () => holdForgiven(site)),
}

async function holdForgiven(site: Site): Promise<void> {
  await site.fresh('healthy')
  for (let round = 1; round <= rounds * site.bench.trials; round += 1) {
    const failures = await failAlmost(site)
    await site.tell('healthy')
    holdLive(await site.page(), site.recommended(), `Right after ${failures} failed calls in a row, the ${round}. time`)
  }
}

/** As many failures in a row as open nothing yet, from pages that make a call each, or two. @returns how many they were */
async function failAlmost(site: Site): Promise<number> {
  await site.tell('errors')
  let [failures, ofOnePage] = [0, 1]
  while (ofOnePage > 0 && failures + ofOnePage < failuresToOpen) {
    await site.page()
    const before = failures
    failures = await site.calls()
    ofOnePage = failures - before
  }
  return failures
}
