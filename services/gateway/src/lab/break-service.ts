import { parseBody, serviceUnavailable } from '@bulkhead/service'
import { fault } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { sendAnswer } from '../http/send-answer.ts'
import { callOf } from '../http/upstream-call.ts'
import type { Lab } from './lab.ts'
import { targetOf } from './target.ts'

const deadlineMs = 1_000

const faultOfTheGateway = fault.refine(({ kind }) => kind !== 'poison', {
  path: ['kind'],
  error: 'poison is for those who have a queue, and the gateway has none',
})

/** Each service has its switch; the gateway only passes the wish on, except for its own. */
export function breakService({ upstreams }: GatewayDependencies, { faults }: Lab): RequestHandler {
  return async (request, response) => {
    const target = targetOf(request)
    if (target === 'gateway') {
      const wish = parseBody(faultOfTheGateway, request)
      return void response.json(faults.turnOn(wish, (strike) => response.once('close', strike)))
    }
    const wish = parseBody(fault, request)
    const { method, headers } = callOf(request)
    const call = {
      method,
      path: '/lab/fault',
      headers: { ...headers, 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(wish)),
    }
    const answer = await upstreams[target].direct.send(call, deadlineMs).catch(() => {
      throw serviceUnavailable(target)
    })
    sendAnswer(response, answer)
  }
}
