import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { cancelled, hearAll, placed } from '../heard.ts'
import { cancelOrder, placeOrder, statusOf } from '../orders.ts'
import type { OrderSite } from '../site.ts'

export const works: Check<OrderSite> = {
  id: 'works',
  title: 'Orders are placed and cancelled, and both are told on the bus',
  points: 0,
  after: ['starts'],
  next: 'The starting state does this already: keep its HTTP API and its events as they are.',
  run: async (site) => {
    const orderId = await placeOrder(site)
    await hearAll(site, placed, [orderId], 'While all is well')
    await cancelOrder(site, orderId)
    await hearAll(site, cancelled, [orderId], 'While all is well')
    const status = await statusOf(site, orderId)
    hold(status === 'cancelled', `An order that was cancelled must be so, but GET /orders/:id says ${status}`)
  },
}
