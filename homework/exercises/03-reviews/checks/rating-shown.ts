import { shuffled } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { NotHeld } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { eventually } from '../../../src/stage/index.ts'
import type { Customer } from '../../../src/store/index.ts'
import { newReview, review } from '../reviewing.ts'
import type { Site } from '../site.ts'

const shownWithinMs = 5_000
const stars = [5, 4, 2]
const nearlyEqual = 0.01

export const ratingShown: Check<Site> = {
  id: 'rating-shown',
  title: 'The product shows the mean of all its reviews within 5 s',
  points: 3,
  after: ['buyers-review'],
  next: 'Tell store.product.rated.v1 after each review: the mean of all stars, unrounded, and how many reviews there are.',
  run: async (site) => {
    for (const _ of times(site.trials)) await rate(site)
  },
}

async function rate({ store: { shop }, random, takeProduct }: Site): Promise<void> {
  const product = takeProduct()
  const buyers = stars.map(() => shop.newcomer())
  await Promise.all(buyers.map((buyer) => buyer.buy([product])))
  const given = shuffled(random, stars)
  await Promise.all(buyers.map((buyer, index) => review(buyer, product, newReview(random, given[index]))))
  await shows(shop.newcomer(), product, given)

  const late = shop.newcomer()
  await late.buy([product])
  await review(late, product, newReview(random, 1))
  await shows(late, product, [...given, 1])
}

function shows(customer: Customer, productId: string, given: readonly number[]): Promise<unknown> {
  const mean = given.reduce((sum, one) => sum + one, 0) / given.length
  return eventually(
    `Reviews of ${given.join(', ')} stars show on the product as rating { stars: ${mean.toFixed(2)}, reviews: ${given.length} }`,
    async () => {
      const { body } = await customer.ask({ method: 'GET', path: `/api/products/${productId}` })
      const rating = typeof body === 'object' && body !== null && 'rating' in body ? body.rating : undefined
      if (isNearly(rating, mean, given.length)) return true
      throw new NotHeld(`it shows ${rating ? JSON.stringify(rating) : 'no rating'}`)
    },
    { withinMs: shownWithinMs },
  )
}

function isNearly(rating: unknown, mean: number, count: number): boolean {
  if (typeof rating !== 'object' || rating === null || !('stars' in rating) || !('reviews' in rating)) return false
  return Math.abs(Number(rating.stars) - mean) < nearlyEqual && rating.reviews === count
}
