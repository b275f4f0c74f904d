import { setTimeout as delay } from 'node:timers/promises'
import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { whileCable } from '../cable.ts'
import { hearAll, placed, relayTimeMs } from '../heard.ts'
import { placeOrders } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const lostOnTheWay: Check<OrderSite> = {
  id: 'lost-on-the-way',
  title: 'What was sent and never arrived is sent again',
  points: 2,
  after: ['broker-away'],
  next: 'publish() only puts an event on its way. Delete the row when RabbitMQ confirms it: a confirm channel tells.',
  run: async (site) => {
    for (const _ of times(site.bench.trials)) {
      const orderIds = await whileCable(site.cable, 'clogged', async () => {
        const placedNow = await placeOrders(site, integer(site.bench.random, [3, 6]))
        await delay(relayTimeMs)
        return placedNow
      })
      await hearAll(site, placed, orderIds, 'RabbitMQ hung, and then the connection was lost with what was on its way')
    }
  },
}
