import { type Shoppers, welcomeShoppers } from '@bulkhead/shoppers'
import type { RunningStore } from '@bulkhead/tools'
import { fillShelf, type Shelf } from '../store/shelf.ts'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { meetRegulars } from './regulars.ts'

/** A store where shoppers can come: its shelf is full, and its regulars have bought before. */
export interface Stage {
  readonly shelf: Shelf
  gatherCrowd(): Crowd
  /** Everyone goes, and the shelf is as it was. */
  close(): Promise<void>
}

/** @throws Refused when the store sells nothing even before it is broken */
export async function setStage(store: Pick<RunningStore, 'address' | 'staffToken'>): Promise<Stage> {
  const shoppers = welcomeShoppers(store.address)
  try {
    return await stageFor(shoppers, await fillShelf(store, shoppers.newcomer(), process.env.STAFF_TOKEN))
  } catch (error) {
    await shoppers.leave()
    throw error
  }
}

async function stageFor(shoppers: Shoppers, shelf: Shelf): Promise<Stage> {
  const { others: products, sold } = shelf
  const regulars = await meetRegulars(shoppers, products)
  return {
    shelf,
    gatherCrowd: () => gatherCrowd({ shoppers, regulars, products, sold }),
    close: async () => {
      await shelf.putBack()
      await shoppers.leave()
    },
  }
}
