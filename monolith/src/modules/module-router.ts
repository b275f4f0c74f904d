import { isNotReady } from '@bulkhead/database'
import { errorHandler, type FaultSwitch, type Logger, type RecentRequests, routerOf } from '@bulkhead/service'
import { type RequestHandler, Router } from 'express'
import { answerWithin, tooLate } from './answer-within.ts'
import type { StoreModule } from './store-module.ts'

export interface ModuleSurroundings {
  readonly logger: Logger
  readonly recent: RecentRequests
  /** Only with `LAB=on`. */
  readonly faults: FaultSwitch | undefined
}

const deadlineMs = 1_000

/** What stands around a module's routes, and around nobody else's: its figures, its deadline, its fault, its errors. */
export function moduleRouter(module: StoreModule, { logger, recent, faults }: ModuleSurroundings): Router {
  const { name, paths, routes, problemStatuses } = module
  const router = Router()
  router.use(paths, counted(recent), answerWithin(deadlineMs, name))
  if (faults) router.use(paths, faults.meet)
  router.use(routerOf(routes))
  router.use(tooLate(logger), errorHandler({ service: name, logger, problemStatuses, isUnavailable: isNotReady }))
  return router
}

function counted(recent: RecentRequests): RequestHandler {
  return (_request, response, next) => {
    const begun = performance.now()
    response.once('close', () =>
      recent.record(response.writableEnded ? response.statusCode : 499, performance.now() - begun),
    )
    next()
  }
}
