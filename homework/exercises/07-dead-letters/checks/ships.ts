import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { eventually } from '../../../src/stage/index.ts'
import { newOrder } from '../orders.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

export const ships: Check<Site> = {
  id: 'ships',
  title: 'An order that was placed is brought to the courier, once',
  points: 0,
  after: ['starts'],
  next: 'Leave what works as it is: the queue shipping, bound to store.order.placed.v1, and one POST /parcels an order.',
  run: async (site) => {
    await site.courier.refuse({})
    const order = newOrder(site.bench.random)
    await site.publish(order.body)
    const tries = await eventually(
      'An order that was placed is brought to the courier',
      async () => {
        const seen = triesOf(await site.courier.tries(), order)
        return seen.length > 0 && seen
      },
      { withinMs: 8_000 },
    )
    hold(tries.length === 1, `An order must be brought to the courier once. It was brought ${tries.length} times.`)
    // Here, since all that look at it come after this: so it is the same day, whichever of them is run.
    await site.day()
  },
}
