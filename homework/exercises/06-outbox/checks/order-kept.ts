import type { Check } from '../../../src/exercise/exercise.ts'
import { hold } from '../../../src/exercise/not-held.ts'
import { whileCable } from '../cable.ts'
import { cancelled, hearAll, heardSoFar, placed } from '../heard.ts'
import { cancelOrder, placeOrders } from '../orders.ts'
import type { OrderSite } from '../site.ts'

const orders = 10

export const orderKept: Check<OrderSite> = {
  id: 'order-kept',
  title: 'That an order is placed is told before that it is cancelled',
  points: 2,
  after: ['broker-away'],
  next: 'Number the rows as they are written, and publish them in that order, by one relay at a time.',
  run: async (site) => {
    const orderIds = await whileCable(site.cable, 'cut', async () => {
      const placedNow = await placeOrders(site, orders)
      await Promise.all(placedNow.map((orderId) => cancelOrder(site, orderId)))
      return placedNow
    })
    for (const type of [placed, cancelled]) await hearAll(site, type, orderIds, 'RabbitMQ was away, and came back')

    const heard = await heardSoFar(site)
    const firstOf = (orderId: string, type: string) =>
      heard.findIndex((event) => event.subject === orderId && event.type === type)
    const reversed = orderIds.filter((orderId) => firstOf(orderId, cancelled) < firstOf(orderId, placed))
    hold(
      reversed.length === 0,
      `Of ${orders} orders, ${reversed.length} were told to be cancelled before they were told to be placed`,
    )
  },
}
