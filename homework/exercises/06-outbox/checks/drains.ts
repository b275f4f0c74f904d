import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { whileCable } from '../cable.ts'
import { hearAll, placed } from '../heard.ts'
import { placeOrders } from '../orders.ts'
import type { OrderSite } from '../site.ts'

const atOnce = 6
const eachOfThem = 25

export const drains: Check<OrderSite> = {
  id: 'drains',
  title: 'After an outage 150 orders are told within 10 s',
  points: 1,
  after: ['broker-away'],
  next: 'Publish a batch of rows, wait for all their confirms together, and look for more at once when the batch was full.',
  run: async (site) => {
    const orderIds = await whileCable(site.cable, 'cut', () =>
      Promise.all(times(atOnce).map(() => placeOrders(site, eachOfThem))),
    )
    await hearAll(site, placed, orderIds.flat(), 'RabbitMQ was away, and came back')
  },
}
