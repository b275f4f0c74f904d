import type { Purchase } from '@bulkhead/shoppers'
import { type Order, orderList } from '@bulkhead/types'

/** What a shopper's own list of orders says; nothing where the store does not answer. */
export interface Found {
  readonly purchase: Purchase
  readonly orders: readonly Order[]
}

/** Fewer than the gateway lets through at once. */
const askedAtOnce = 32

export async function ordersOfAll(purchases: readonly Purchase[]): Promise<readonly Found[]> {
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
