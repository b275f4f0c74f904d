import { shuffled } from '../../../src/exercise/chance.ts'
import type { Check } from '../../../src/exercise/exercise.ts'
import { hold, NotHeld } from '../../../src/exercise/not-held.ts'
import { times } from '../../../src/exercise/times.ts'
import { eventually } from '../../../src/stage/index.ts'
import { type Customer, saying } from '../../../src/store/index.ts'
import { knobs } from '../knobs.ts'
import { insistOn, newReview, review } from '../reviewing.ts'
import type { Site } from '../site.ts'

const shownWithinMs = 5_000
const { mostStars } = knobs
const stars = [mostStars, mostStars - 1, 1]
const nearlyEqual = 0.01

export const ratingShown: Check<Site> = {
  id: 'rating-shown',
  title: 'The product shows the mean of all its reviews within 5 s, and no review has more stars than there are',
  points: 3,
  after: ['buyers-review'],
  next: `Tell store.product.rated.v1 after each review: the mean of all stars, unrounded, and how many reviews there are. Stars are whole numbers from 1 to ${mostStars}; what is none is answered with 400.`,
  run: async (site) => {
    for (const _ of times(site.trials)) await rate(site)
    await refusesMore(site)
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

async function refusesMore({ store: { shop }, random, takeProduct }: Site): Promise<void> {
  const [known, product] = [takeProduct(), takeProduct()]
  const buyer = shop.newcomer()
  await buyer.buy([known, product])
  // Both are one order: who may review the one has bought the other.
  await review(buyer, known, newReview(random))
  const reply = await insistOn(buyer, product, newReview(random, mostStars + 1))
  hold(reply.status === 400, `A review of ${mostStars + 1} stars is answered with 400; it was ${saying(reply)}`)
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
