import type { ProductRated } from '@bulkhead/types'
import { saveRatings } from '../storage/ratings.ts'
import type { CatalogTransaction } from '../storage/tables.ts'

/** Keeps what buyers think of a product, so that whoever reads the product needs nobody else. */
export async function rateProducts(tx: CatalogTransaction, events: readonly ProductRated[]): Promise<void> {
  const newest = new Map<string, ProductRated['data']>()
  for (const { data } of events) {
    if (data.reviews > (newest.get(data.productId)?.reviews ?? 0)) newest.set(data.productId, data)
  }
  await saveRatings(tx, [...newest.values()])
}
