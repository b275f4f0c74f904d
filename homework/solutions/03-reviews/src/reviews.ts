import type { Database } from './database.ts'

export interface Review {
  readonly id: string
  readonly productId: string
  readonly stars: number
  readonly text: string
  readonly at: string
}

export interface NewReview {
  readonly productId: string
  readonly shopperId: string
  readonly stars: number
  readonly text: string
}

const columns = 'id, product_id as "productId", stars, text, at'

/** The newest first. */
export async function listReviews(database: Database, productId: string): Promise<Review[]> {
  const { rows } = await database.query(
    `select ${columns} from reviews where product_id = $1 order by at desc, id limit 100`,
    [productId],
  )
  return rows
}

/**
 * Writes a review, and counts it. Of two by the same shopper the database lets one in, however close together they come.
 * @returns nothing when the shopper has reviewed the product before
 */
export async function writeReview(database: Database, review: NewReview): Promise<Review | undefined> {
  const { productId, shopperId, stars, text } = review
  const { rows } = await database.query(
    `with written as (
       insert into reviews (product_id, shopper_id, stars, text) values ($1, $2, $3, $4)
       on conflict (product_id, shopper_id) do nothing
       returning *
     ), counted as (
       insert into ratings (product_id, stars, reviews) select product_id, stars, 1 from written
       on conflict (product_id) do update
       set stars = ratings.stars + excluded.stars, reviews = ratings.reviews + 1
     )
     select ${columns} from written`,
    [productId, shopperId, stars, text],
  )
  return rows[0]
}
