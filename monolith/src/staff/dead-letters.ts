// Nothing is ever parked here: what could not be done was rolled back, and its shopper was told.
import { ProblemError, type Route } from '@bulkhead/service'
import type { DeadLetterList, Replayed } from '@bulkhead/types'
import type { Request } from 'express'
import { moduleNames } from '../modules/store-module.ts'
import type { Callers } from '../sessions/callers.ts'

export function listDeadLetters(callers: Callers): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    const none: DeadLetterList = { items: [] }
    response.json(none)
  }
}

export function replayAll(callers: Callers): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    expectModule(request)
    const none: Replayed = { replayed: 0 }
    response.status(202).json(none)
  }
}

export function replayOne(callers: Callers): Route['handle'] {
  return async (request, response) => {
    await callers.staff(request, response)
    expectModule(request)
    throw new ProblemError(404, 'dead-letter-not-found', 'Nothing is parked under this id.')
  }
}

function expectModule({ params }: Request): void {
  if (moduleNames.some((name) => name === params.service)) return
  throw new ProblemError(404, 'service-not-found', 'There is no such service.')
}
