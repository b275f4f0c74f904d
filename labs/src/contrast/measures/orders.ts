import { setTimeout as delay } from 'node:timers/promises'
import type { Shopper, Shoppers } from '@bulkhead/shoppers'
import { orderList, type Product } from '@bulkhead/types'
import { checkoutCall, intoCart } from './load.ts'

const atOnce = 16
const givesUpAfterMs = 60_000
const lookAgainAfterMs = 20

/** So many shoppers with a full cart check out, and the last of their orders is confirmed. @returns orders a second; nothing where one never was */
export async function ordersToConfirmed(
  shoppers: Shoppers,
  sold: Product,
  orders: number,
): Promise<number | undefined> {
  const buyers = await withFullCarts(shoppers, sold, orders)
  const begun = performance.now()
  const accepted = await checkOutAll(buyers)
  // Newest last: who is behind has most likely waited for the same reason.
  for (const buyer of accepted.toReversed()) {
    while (!(await isConfirmed(buyer))) {
      if (performance.now() - begun > givesUpAfterMs) return undefined
      await delay(lookAgainAfterMs)
    }
  }
  return (accepted.length * 1_000) / (performance.now() - begun)
}

export async function withFullCarts(shoppers: Shoppers, sold: Product, howMany: number): Promise<readonly Shopper[]> {
  const buyers = Array.from({ length: howMany }, () => shoppers.newcomer())
  await inTurns(buyers, async (buyer) => void (await buyer.ask(intoCart(sold, 1))))
  return buyers
}

/** @returns those whose order was accepted */
export async function checkOutAll(buyers: readonly Shopper[]): Promise<readonly Shopper[]> {
  const accepted: Shopper[] = []
  await inTurns(buyers, async (buyer) => {
    if ((await buyer.ask(checkoutCall()))?.status === 202) accepted.push(buyer)
  })
  return accepted
}

async function inTurns(buyers: readonly Shopper[], act: (buyer: Shopper) => Promise<void>): Promise<void> {
  const queue = [...buyers]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let buyer = queue.pop(); buyer; buyer = queue.pop()) await act(buyer)
    }),
  )
}

async function isConfirmed(buyer: Shopper): Promise<boolean> {
  const answer = await buyer.ask({ method: 'GET', path: '/api/orders' })
  if (answer?.status !== 200) return false
  return orderList.parse(JSON.parse(answer.text)).items.some(({ status }) => status === 'confirmed')
}
