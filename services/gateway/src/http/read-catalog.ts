import type { RequestHandler } from 'express'
import type { GatewayDependencies } from './dependencies.ts'
import { ownRefusal } from './own-refusal.ts'
import { sendAnswer } from './send-answer.ts'
import { callOf, pathOf } from './upstream-call.ts'

/** Everyone may browse and gets the same answer, so there is no session; from memory while catalog is away. */
export function readCatalog({ upstreams, memory }: GatewayDependencies): RequestHandler {
  return async (request, response) => {
    const ask = () => upstreams.catalog.send(callOf(request))
    const answer = await memory.answerOrRecall(pathOf(request), ask)
    sendAnswer(response, ownRefusal(answer, request.get('x-request-id')))
  }
}
