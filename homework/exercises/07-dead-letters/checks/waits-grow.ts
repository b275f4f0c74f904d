import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { waitsMs } from '../contract.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

/** What the clocks of two programs may disagree by. */
const clockMs = 20

export const waitsGrow: Check<Site> = {
  id: 'waits-grow',
  title: 'The waits between tries are as long as the settings say',
  points: 1,
  after: ['three-tries'],
  next: 'Take the first of RETRY_DELAYS_MS before the second try, the second before the third, and so on.',
  run: async (site) => {
    const { poison, tries } = await site.day()
    for (const order of poison) {
      const at = triesOf(tries, order).map(({ atMs }) => atMs)
      waitsMs.forEach((delayMs, wait) => {
        const waitedMs = (at[wait + 1] ?? 0) - (at[wait] ?? 0)
        hold(
          waitedMs >= delayMs - clockMs,
          `Before try ${wait + 2} there must be ${delayMs} ms. There were ${waitedMs} ms.`,
        )
      })
    }
  },
}
