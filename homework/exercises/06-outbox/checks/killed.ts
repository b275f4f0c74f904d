import { setTimeout as delay } from 'node:timers/promises'
import { integer } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { times } from '../../../src/exercise/times.ts'
import { whileCable } from '../cable.ts'
import { hearAll, placed, relayTimeMs } from '../heard.ts'
import { placeOrders } from '../orders.ts'
import { kill, type OrderSite, startAgain } from '../site.ts'

export const killed: Check<OrderSite> = {
  id: 'killed',
  title: 'Whenever the service is killed, every order that was answered has its event',
  points: 3,
  after: ['broker-away'],
  next: 'Write the order and its outbox row in one transaction, and answer after the commit.',
  run: async (site) => {
    const { random, trials } = site.bench
    const answered: string[] = []
    for (const _ of times(trials)) {
      for (const waitMs of [0, relayTimeMs]) {
        answered.push(...(await placeOrders(site, integer(random, [1, 12]))))
        await whileCable(site.cable, 'clogged', async () => {
          answered.push(...(await placeOrders(site, integer(random, [1, 6]))))
          // What these tell is on its way when the service ends, or not even that.
          await delay(waitMs)
          await kill(site)
        })
        await startAgain(site)
      }
    }
    await hearAll(site, placed, answered, 'The service was killed in the midst of orders, and started again')
  },
}
