import { ProblemError, parseBody, type Route } from '@bulkhead/service'
import { fault } from '@bulkhead/types'
import type { Request } from 'express'
import { type Lab, type LabTarget, labTargets } from './lab.ts'

const faultWithoutQueue = fault.refine(({ kind }) => kind !== 'poison', {
  path: ['kind'],
  error: 'poison is for those who have a queue, and there is none in a monolith',
})

export function faultRoutes(lab: Lab): Route[] {
  const path = '/api/lab/faults/:service'
  return [
    {
      method: 'put',
      path,
      handle: (request, response) => {
        const faults = lab[targetOf(request)]
        const wish = parseBody(faultWithoutQueue, request)
        response.json(faults.turnOn(wish, (strike) => response.once('close', strike)))
      },
    },
    {
      method: 'delete',
      path,
      handle: (request, response) => {
        lab[targetOf(request)].turnOff()
        response.status(204).end()
      },
    },
  ]
}

/** @throws ProblemError 404 when the path names nothing that can be broken */
function targetOf({ params }: Request): LabTarget {
  const target = labTargets.find((name) => name === params.service)
  if (target) return target
  throw new ProblemError(404, 'service-not-found', `There is no such service, only ${labTargets.join(', ')}.`)
}
