import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { eventually } from '../../../src/stage/index.ts'
import { cancelled, hearAll, heardSoFar, outWithinMs, placed } from '../heard.ts'
import { cancelOrder, placeOrder, statusOf } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const works: Check<OrderSite> = {
  id: 'works',
  title: 'Orders are placed and cancelled, and both are told on the bus',
  points: 0,
  after: ['starts'],
  next: 'The starting state does this already: keep its HTTP API and its events as they are.',
  run: async (site) => {
    const orderId = await placeOneThatIsHeard(site)
    await cancelOrder(site, orderId)
    await hearAll(site, cancelled, [orderId], 'While all is well')
    const status = await statusOf(site, orderId)
    hold(status === 'cancelled', `An order that was cancelled must be so, but GET /orders/:id says ${status}`)
  },
}

/** Who just started may not have found RabbitMQ yet. What becomes of an order meanwhile is for the checks that follow. */
function placeOneThatIsHeard(site: OrderSite): Promise<string> {
  const orderIds: string[] = []
  return eventually(
    `While all is well an order that was answered has its ${placed} on the bus`,
    async () => {
      const heard = (await heardSoFar(site)).filter(({ type }) => type === placed).map(({ subject }) => subject)
      const first = orderIds.find((orderId) => heard.includes(orderId))
      if (first === undefined) orderIds.push(await placeOrder(site))
      return first
    },
    { withinMs: outWithinMs, everyMs: 200 },
  )
}
