import type { Workbench } from '../../src/exercise/workbench.ts'
import { eventually, type Hearing, storeExchange } from '../../src/stage/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { drawLimit, type Limit } from './draw-limit.ts'

export interface Site extends Limit {
  readonly store: Store
  readonly random: () => number
  /** What was told of payments in this run, and asked. */
  readonly told: Hearing
  /** The id of a product at this price, that nobody else in this run has anything to do with. */
  readonly priced: (priceCents: number) => Promise<string>
}

export async function open(workbench: Workbench): Promise<Site> {
  const store = await openStore(workbench)
  const { random } = workbench
  await store.bus.bus.read('payment')
  const told = await store.bus.bus.hear(storeExchange, 'store.payment.*.v1')
  const left = [...store.productIds]
  return {
    ...drawLimit(random),
    store,
    random,
    told,
    priced: async (priceCents) => {
      const productId = left.pop()
      if (!productId) throw new Error('All products of the store are taken')
      await store.staff.setPrice(productId, priceCents)
      await cartKnows(store, productId, priceCents)
      return productId
    },
  }
}

/** The cart hears of a new price on the bus. */
async function cartKnows({ shop }: Store, productId: string, priceCents: number): Promise<void> {
  const someone = shop.newcomer()
  await eventually(
    'The cart knows a new price',
    async () => {
      const { body } = await someone.ask({ method: 'PUT', path: `/api/cart/items/${productId}`, json: { quantity: 1 } })
      return typeof body === 'object' && body !== null && 'totalCents' in body && body.totalCents === priceCents
    },
    { withinMs: 10_000 },
  ).catch((error: Error) => {
    throw new Error(error.message)
  })
}
