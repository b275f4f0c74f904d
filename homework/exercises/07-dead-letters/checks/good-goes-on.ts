import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import type { Site } from '../site.ts'
import { triesOf } from '../tries.ts'

export const goodGoesOn: Check<Site> = {
  id: 'good-goes-on',
  title: 'Good orders behind a poison one are shipped, also while it waits for its next try',
  points: 1,
  after: ['ships'],
  next: 'Put what failed aside (a queue with a time to live whose dead letters come back), and take the next from the queue.',
  run: async (site) => {
    const { good, poison, tries } = await site.day()
    const once = good.filter((order) => triesOf(tries, order).length === 1)
    hold(
      once.length === good.length,
      `All ${good.length} good orders must be brought to the courier, each once. Of ${once.length} that is so.`,
    )
    const goodIds = new Set(good.map(({ id }) => id))
    for (const order of poison) {
      const places = tries.flatMap(({ orderId }, place) => (orderId === order.id ? [place] : []))
      const between = tries.slice(places[0], places.at(-1)).filter(({ orderId }) => goodIds.has(orderId))
      hold(
        places.length < 2 || between.length > 0,
        'While an order that failed waits for its next try, good ones must go on. None did between its first try and its last.',
      )
    }
  },
}
