import type { Credential, Visitors } from '@bulkhead/door'
import type { Request, RequestHandler, Response } from 'express'
import type { Answer } from '../upstream/answer.ts'
import { sendAnswer } from './send-answer.ts'

/** What a handler answers for someone the gateway knows by cookie. */
export type Ask = (request: Request, credential: Credential, response: Response) => Promise<Answer>

/** For routes that need a visitor; a new one is given a session. */
export function forShopper(visitors: Visitors, ask: Ask): RequestHandler {
  return admitted(visitors, 'shopper', ask)
}

/** For routes that need staff. */
export function forStaff(visitors: Visitors, ask: Ask): RequestHandler {
  return admitted(visitors, 'staff', ask)
}

function admitted(visitors: Visitors, who: 'shopper' | 'staff', ask: Ask): RequestHandler {
  return async (request, response) => {
    const credential = await visitors[who](request, response)
    const answer = await ask(request, credential, response)
    // The token was sent along, so a 401 says that it is forged, foreign or too old.
    if (answer.status === 401) visitors.forget(response, credential)
    sendAnswer(response, answer)
  }
}
