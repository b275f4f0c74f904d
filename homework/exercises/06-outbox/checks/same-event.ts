import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { whileCable } from '../cable.ts'
import { hearAll, heardSoFar, placed } from '../heard.ts'
import { placeOrder } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const sameEvent: Check<OrderSite> = {
  id: 'same-event',
  title: 'An event that is told again, since nobody confirmed it, has the id that it had',
  points: 1,
  after: ['broker-away'],
  next: 'Make the event once, with its id, when you write the outbox row: who hears it knows by the id that it comes again.',
  run: async (site) => {
    const orderId = await whileCable(site.cable, 'deaf', async () => {
      const placedNow = await placeOrder(site)
      await hearAll(site, placed, [placedNow], 'RabbitMQ hears, and nothing of it is heard')
      return placedNow
    })
    // What is told again comes before this one.
    await hearAll(site, placed, [await placeOrder(site)], 'The connection was lost, and came back')
    const told = (await heardSoFar(site)).filter(({ subject }) => subject === orderId)
    const ids = new Set(told.map(({ id }) => id))
    hold(
      ids.size === 1,
      `That an order is placed was told ${told.length} times, by ${ids.size} ids: who hears it can’t know that it is the same`,
    )
  },
}
