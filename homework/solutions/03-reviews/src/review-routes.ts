import { Router } from 'express'
import type { Bus } from './bus.ts'
import { hasBought } from './buyers.ts'
import type { Database } from './database.ts'
import { type Problem, sendProblem } from './problem.ts'
import { listReviews, writeReview } from './reviews.ts'
import type { ShopperOf } from './session.ts'
import { tellRatings } from './tell-ratings.ts'

export interface ReviewDependencies {
  readonly database: Database
  readonly bus: Bus
  readonly shopperOf: ShopperOf
}

const mostStars = 5

const problems = {
  noSession: { status: 401, code: 'session-invalid', detail: 'This is no session of this store.' },
  notAReview: { status: 400, code: 'invalid-request', detail: `A review has stars from 1 to ${mostStars} and a text.` },
  noProduct: { status: 404, code: 'not-found', detail: 'There is no such product.' },
  notABuyer: { status: 403, code: 'not-a-buyer', detail: 'Only who bought the product may review it.' },
  twice: { status: 409, code: 'already-reviewed', detail: 'You have reviewed this product before.' },
} satisfies Record<string, Problem>

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The gateway forwards `/api/products/:id/reviews` to these. */
export function reviewRoutes({ database, bus, shopperOf }: ReviewDependencies): Router {
  const router = Router()

  router.get('/products/:id/reviews', async ({ params: { id } }, response) => {
    if (!uuid.test(id)) return sendProblem(response, problems.noProduct)
    response.json({ items: await listReviews(database, id) })
  })

  router.post('/products/:id/reviews', async (request, response) => {
    const productId = request.params.id
    const shopperId = await shopperOf(request.headers.authorization)
    if (!shopperId) return sendProblem(response, problems.noSession)
    if (!uuid.test(productId)) return sendProblem(response, problems.noProduct)
    if (!isReview(request.body)) return sendProblem(response, problems.notAReview)
    const isBuyer = await hasBought(database, shopperId, productId)
    if (!isBuyer) return sendProblem(response, problems.notABuyer)
    const { stars, text } = request.body
    const review = await writeReview(database, { productId, shopperId, stars, text })
    if (!review) return sendProblem(response, problems.twice)
    // Nobody waits for the bus, and what it does not take now is told with the next review.
    tellRatings(database, bus).catch(() => undefined)
    response.status(201).json(review)
  })

  return router
}

function isReview(body: unknown): body is { readonly stars: number; readonly text: string } {
  if (typeof body !== 'object' || body === null || !('stars' in body) || !('text' in body)) return false
  const { stars, text } = body
  const isRating = Number.isInteger(stars) && Number(stars) >= 1 && Number(stars) <= mostStars
  return isRating && typeof text === 'string' && text.length <= 2_000 && !text.includes('\0')
}
