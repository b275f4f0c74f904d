import type { Check } from '../../../src/exercise/exercise.ts'
import { whileCable } from '../cable.ts'
import { hearAll, placed } from '../heard.ts'
import { knobs } from '../knobs.ts'
import { placeOrders } from '../orders.ts'
import type { OrderSite } from '../site.ts'

const orders = 150

export const drains: Check<OrderSite> = {
  id: 'drains',
  title: `After an outage ${orders} orders are told within ${knobs.outWithinSeconds} s`,
  points: 1,
  after: ['broker-away'],
  next: 'Publish a batch of rows, wait for all their confirms together, and look for more at once when the batch was full.',
  run: async (site) => {
    const orderIds = await whileCable(site.cable, 'cut', () => placeOrders(site, orders))
    await hearAll(site, placed, orderIds, 'RabbitMQ was away, and came back')
  },
}
