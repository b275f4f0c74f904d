import pg from 'pg'
import type { Workbench } from '../../src/exercise/workbench.ts'
import { openStore, type Store } from '../../src/store/index.ts'

export interface Site {
  readonly store: Store
  readonly random: () => number
  readonly trials: number
  /** The id of a product that nobody else in this run has anything to do with. */
  readonly takeProduct: () => string
}

/** Each has products of its own, and the store has thirty. */
const mostTrials = 5

export async function open(workbench: Workbench): Promise<Site> {
  const store = await openStore(workbench)
  await forgetRatings(await store.stage.port('catalog-db', 5_432))
  const { random } = workbench
  const trials = Math.min(workbench.trials, mostTrials)
  const left = [...store.productIds]
  const takeProduct = () => {
    const productId = left.pop()
    if (!productId) throw new Error('All products of the store are taken')
    return productId
  }
  return { store, random, trials, takeProduct }
}

/** As the store's own compose file has it, where nobody said otherwise. */
const storeAccount = 'store:harbour'

/** The catalog keeps the rating with the most reviews, and so one of an earlier submission. */
async function forgetRatings(port: number): Promise<void> {
  const client = new pg.Client(`postgres://${storeAccount}@127.0.0.1:${port}/store`)
  await client.connect()
  await client.query('update products set stars = null, reviews = 0 where reviews > 0')
  await client.end()
}
