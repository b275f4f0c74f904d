import { setTimeout as delay } from 'node:timers/promises'
import { buy, type Shopper, type Shoppers } from '@bulkhead/shoppers'
import { Refused } from '@bulkhead/tools'
import type { Product } from '@bulkhead/types'

/** Few enough to be there in a second; each one's cart is changed by one request at a time, most of the time. */
const howMany = 8
const withinMs = 20_000

/** Shoppers who have bought before, so that they have a past order to look at, and have seen every product. */
export async function meetRegulars(shoppers: Shoppers, products: readonly Product[]): Promise<readonly Shopper[]> {
  const regulars = Array.from({ length: howMany }, () => shoppers.newcomer())
  const [favourite] = products
  if (!favourite) throw new Refused('The store has no products to buy.')
  const signal = AbortSignal.timeout(withinMs)
  for (const { id } of products) await regulars[0]?.ask({ method: 'GET', path: `/api/products/${id}` })
  await Promise.all(
    regulars.map(async (shopper) => {
      // A store that has just started may still say no.
      while ((await bought(shopper, favourite, signal)) !== 'accepted') {
        if (signal.aborted)
          throw new Refused('The store does not sell: nobody could check out before anything was broken.')
        await delay(250)
      }
    }),
  )
  return regulars
}

async function bought(shopper: Shopper, { id }: Product, signal: AbortSignal) {
  const dueAt = performance.now()
  const { checkout } = await buy({ shopper, productId: id, quantity: 1, dueAt, signal, record: () => undefined })
  return checkout
}
