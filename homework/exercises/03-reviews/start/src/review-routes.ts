import { Router } from 'express'
import type { Bus } from './bus.ts'
import type { Database } from './database.ts'
import { sendProblem } from './problem.ts'
import type { ShopperOf } from './session.ts'

export interface ReviewDependencies {
  readonly database: Database
  readonly bus: Bus
  readonly shopperOf: ShopperOf
}

/** The gateway forwards `/api/products/:id/reviews` to these. */
export function reviewRoutes({ shopperOf }: ReviewDependencies): Router {
  const router = Router()

  router.get('/products/:id/reviews', (_request, response) => {
    sendProblem(response, { status: 501, code: 'not-implemented', detail: 'Nobody can read reviews yet.' })
  })

  router.post('/products/:id/reviews', async (request, response) => {
    const shopperId = await shopperOf(request.headers.authorization)
    if (!shopperId) {
      return sendProblem(response, {
        status: 401,
        code: 'session-invalid',
        detail: 'This is no session of this store.',
      })
    }
    sendProblem(response, { status: 501, code: 'not-implemented', detail: 'Nobody can write reviews yet.' })
  })

  return router
}
