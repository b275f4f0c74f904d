import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { heardSoFar } from '../heard.ts'
import type { OrderSite } from '../site.ts'

export const persistent: Check<OrderSite> = {
  id: 'persistent',
  title: 'Events are published so that they outlive a restart of the broker',
  points: 1,
  after: ['works'],
  next: 'Publish with `persistent: true`: a durable queue keeps only what was published so.',
  run: async (site) => {
    const heard = await heardSoFar(site)
    const transient = heard.filter((event) => !event.persistent)
    hold(transient.length === 0, `Of ${heard.length} events, ${transient.length} were not persistent`)
  },
}
