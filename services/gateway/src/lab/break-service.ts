import { parseBody, serviceUnavailable } from '@bulkhead/service'
import { fault } from '@bulkhead/types'
import type { RequestHandler } from 'express'
import type { GatewayDependencies } from '../http/dependencies.ts'
import { sendAnswer } from '../http/send-answer.ts'
import { callOf } from '../http/upstream-call.ts'
import type { Lab } from './lab.ts'
import { targetOf } from './target.ts'

const deadlineMs = 1_000

/** Each service has its switch; the gateway only passes the wish on, except for its own. */
export function breakService({ upstreams }: GatewayDependencies, { faults }: Lab): RequestHandler {
  return async (request, response) => {
    const target = targetOf(request)
    const wish = parseBody(fault, request)
    if (target === 'gateway') {
      return void response.json(faults.turnOn(wish, (strike) => response.once('close', strike)))
    }
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
