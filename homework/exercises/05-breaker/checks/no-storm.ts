import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Site } from '../site.ts'

const callsAPage = 2

export const noStorm: Check<Site> = {
  id: 'no-storm',
  title: 'An upstream that errs is not asked again and again for one page',
  points: 1,
  after: ['errors-answered'],
  next: 'Try a call once, at most twice: whoever is down is not helped by more calls.',
  run: async (site) => {
    await site.fresh('errors')
    await site.page()
    const calls = await site.calls()
    hold(
      calls <= callsAPage,
      `One page may call the upstream ${callsAPage} times at most. It was called ${calls} times.`,
    )
  },
}
