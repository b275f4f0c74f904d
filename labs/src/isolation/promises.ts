import { setTimeout as delay } from 'node:timers/promises'
import type { Purchase } from '@bulkhead/shoppers'
import type { Order } from '@bulkhead/types'
import type { Shelf } from '../store/shelf.ts'
import { type Found, ordersOfAll } from './orders-of-all.ts'
import type { PromisesReport } from './report/report.ts'

const settlesWithinMs = 10_000
const lookAgainAfterMs = 200
const onceConfirmed = 'accepted placed confirmed'

/**
 * Asks each shopper's own list of orders what became of what they were promised. A checkout that got no answer may have
 * made an order all the same, which counts among what was sold; it may also still be on its way, so that is asked again.
 */
export async function checkPromises(
  purchases: readonly Purchase[],
  { available }: Shelf,
  stockBefore: number,
): Promise<PromisesReport> {
  const sent = purchases.filter(({ checkout }) => checkout !== 'not sent')
  const until = performance.now() + settlesWithinMs
  let found = await ordersOfAll(sent)
  for (;;) {
    const report = reportOf(found, stockBefore, await available().catch(() => Number.NaN))
    const isSettled = report.stockFound === report.stockExpected && report.confirmed === report.accepted
    if (isSettled || performance.now() > until) return report
    await delay(lookAgainAfterMs)
    found = await askAgain(found)
  }
}

function reportOf(found: readonly Found[], stockBefore: number, stockFound: number): PromisesReport {
  const sold = found.flatMap(({ orders }) => orders.filter(isConfirmedOnce).flatMap(({ items }) => items))
  const accepted = found.filter(({ purchase }) => purchase.checkout === 'accepted')
  return {
    accepted: accepted.length,
    confirmed: accepted.filter(isKept).length,
    doubled: found.filter(({ orders }) => orders.length > 1).length,
    unanswered: found.filter(({ purchase, orders }) => purchase.checkout === 'unanswered' && orders.length > 0).length,
    stockExpected: stockBefore - sold.reduce((sum, { quantity }) => sum + quantity, 0),
    stockFound,
  }
}

async function askAgain(found: readonly Found[]): Promise<readonly Found[]> {
  const kept = found.filter(isKept)
  const others = found.filter((one) => !isKept(one)).map(({ purchase }) => purchase)
  return [...kept, ...(await ordersOfAll(others))]
}

function isKept({ purchase: { orderId, quantity }, orders }: Found): boolean {
  return orders.some((order) => order.id === orderId && order.items[0]?.quantity === quantity && isConfirmedOnce(order))
}

/** Its whole life, each step once. */
function isConfirmedOnce({ history }: Order): boolean {
  return history.map(({ status }) => status).join(' ') === onceConfirmed
}
