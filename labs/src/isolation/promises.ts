import { setTimeout as delay } from 'node:timers/promises'
import { type Order, orderList } from '@bulkhead/types'
import type { Purchase } from '../journeys/purchase.ts'
import type { Shelf } from '../store/shelf.ts'
import type { PromisesReport } from './report/report.ts'

/** Fewer than the gateway lets through at once. */
const askedAtOnce = 32
const stockSettlesWithinMs = 5_000
const onceConfirmed = 'accepted placed confirmed'

/**
 * Asks each shopper's own list of orders what became of what they were promised. A checkout that got no answer may have
 * made an order all the same: it counts among what was sold.
 */
export async function checkPromises(
  purchases: readonly Purchase[],
  { available }: Shelf,
  stockBefore: number,
): Promise<PromisesReport> {
  const sent = purchases.filter(({ checkout }) => checkout !== 'not sent')
  const found = await ordersOfAll(sent)
  const sold = found.flatMap(({ orders }) => orders.filter(isConfirmedOnce).flatMap(({ items }) => items))
  const stockExpected = stockBefore - sold.reduce((sum, { quantity }) => sum + quantity, 0)
  const accepted = found.filter(({ purchase }) => purchase.checkout === 'accepted')
  return {
    accepted: accepted.length,
    confirmed: accepted.filter(({ purchase, orders }) => orders.some((order) => isPromised(order, purchase))).length,
    doubled: found.filter(({ orders }) => orders.length > 1).length,
    unanswered: found.filter(({ purchase, orders }) => purchase.checkout === 'unanswered' && orders.length > 0).length,
    stockExpected,
    stockFound: await stockOnceSettled(available, stockExpected),
  }
}

function isPromised(order: Order, { orderId, quantity }: Purchase): boolean {
  return order.id === orderId && order.items[0]?.quantity === quantity && isConfirmedOnce(order)
}

/** Its whole life, each step once. */
function isConfirmedOnce({ history }: Order): boolean {
  return history.map(({ status }) => status).join(' ') === onceConfirmed
}

interface Found {
  readonly purchase: Purchase
  readonly orders: readonly Order[]
}

async function ordersOfAll(purchases: readonly Purchase[]): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let first = 0; first < purchases.length; first += askedAtOnce) {
    const some = purchases.slice(first, first + askedAtOnce)
    found.push(...(await Promise.all(some.map(async (purchase) => ({ purchase, orders: await ordersOf(purchase) })))))
  }
  return found
}

async function ordersOf({ shopper }: Purchase): Promise<readonly Order[]> {
  const answer = await shopper.ask({ method: 'GET', path: '/api/orders' })
  return answer?.status === 200 ? orderList.parse(JSON.parse(answer.text)).items : []
}

async function stockOnceSettled(available: Shelf['available'], expected: number): Promise<number> {
  const until = performance.now() + stockSettlesWithinMs
  for (;;) {
    const found = await available().catch(() => Number.NaN)
    if (found === expected || performance.now() > until) return found
    await delay(100)
  }
}
