import type { ProductRated } from '@bulkhead/types'
import { sql } from 'kysely'
import { lockStock } from './stock.ts'
import type { CatalogTransaction } from './tables.ts'

/**
 * Of two ratings the one with more reviews stays, whichever came first. At most one a product. The rows are locked
 * first, in the order of their ids: an update alone would take them in any order, and meet others in a circle.
 */
export async function saveRatings(tx: CatalogTransaction, ratings: readonly ProductRated['data'][]): Promise<void> {
  await lockStock(
    tx,
    ratings.map(({ productId }) => productId),
  )
  await sql`
    update products set stars = rated.stars, reviews = rated.reviews
    from jsonb_to_recordset(${JSON.stringify(ratings)}) as rated("productId" uuid, stars real, reviews integer)
    where products.id = rated."productId" and products.reviews < rated.reviews`.execute(tx)
}
