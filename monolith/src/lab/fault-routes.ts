import { ProblemError, parseBody, type Route } from '@bulkhead/service'
import { fault } from '@bulkhead/types'
import type { Request } from 'express'
import { type FaultTarget, faultTargets, type Lab } from './lab.ts'

const faultWithoutQueue = fault.refine(({ kind }) => kind !== 'poison', {
  path: ['kind'],
  error: 'poison is for those who have a queue, and there is none in a monolith',
})

export function faultRoutes({ faults }: Lab): Route[] {
  const path = '/api/lab/faults/:service'
  return [
    {
      method: 'put',
      path,
      handle: (request, response) => {
        const target = targetOf(request)
        const wish = parseBody(faultWithoutQueue, request)
        response.json(faults[target].turnOn(wish, (strike) => response.once('close', strike)))
      },
    },
    {
      method: 'delete',
      path,
      handle: (request, response) => {
        faults[targetOf(request)].turnOff()
        response.status(204).end()
      },
    },
  ]
}

/** @throws ProblemError 404 when the path names nothing that can be broken */
function targetOf({ params }: Request): FaultTarget {
  const target = faultTargets.find((name) => name === params.service)
  if (target) return target
  throw new ProblemError(404, 'service-not-found', `There is no such service, only ${faultTargets.join(', ')}.`)
}
