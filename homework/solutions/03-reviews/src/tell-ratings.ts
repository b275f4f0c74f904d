import type { Bus } from './bus.ts'
import type { Database } from './database.ts'

/**
 * Tells every rating that has more reviews than were told of. What the bus did not take is told with the next one: a rating
 * says all that is known, so none in between is missed.
 */
export async function tellRatings(database: Database, bus: Bus): Promise<void> {
  const { rows } = await database.query(
    'select product_id, stars::float8 / reviews as stars, reviews from ratings where told < reviews',
  )
  for (const { product_id: productId, stars, reviews } of rows) {
    await bus.publish({
      type: 'store.product.rated.v1',
      subject: productId,
      data: { productId, stars, reviews },
    })
    await database.query('update ratings set told = greatest(told, $2) where product_id = $1', [productId, reviews])
  }
}
