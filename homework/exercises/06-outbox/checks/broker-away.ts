import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { whileCable } from '../cable.ts'
import { cancelled, hearAll, placed } from '../heard.ts'
import { cancelOrder, placeOrders } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const brokerAway: Check<OrderSite> = {
  id: 'broker-away',
  title: 'While RabbitMQ is away orders are accepted, and their events come when it is back',
  points: 2,
  after: ['works'],
  next: 'Write the event as a row of an outbox table, and let a relay publish the rows: whoever orders doesn’t wait for RabbitMQ.',
  run: async (site) => {
    const { bench, cable } = site
    const { orderIds, regretted } = await whileCable(cable, 'cut', async () => {
      const placedNow = await placeOrders(site, integer(bench.random, [5, 10]) * bench.trials)
      const cancelledNow = placedNow.slice(0, 2)
      for (const orderId of cancelledNow) await cancelOrder(site, orderId)
      return { orderIds: placedNow, regretted: cancelledNow }
    })
    await hearAll(site, placed, orderIds, 'RabbitMQ was away, and came back')
    await hearAll(site, cancelled, regretted, 'RabbitMQ was away, and came back')
  },
}
