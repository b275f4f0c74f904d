import type { Credential, Visitors } from '@bulkhead/door'
import { ProblemError, type Session, type VerifySession } from '@bulkhead/service'
import type { Request, Response } from 'express'

/** Knows who is calling. */
export interface Callers {
  /** The visitor's id, by which carts and orders are found; a new visitor is given a session. @throws ProblemError 401 */
  shopper(request: Request, response: Response): Promise<string>
  /** @throws ProblemError 401 without a session, 403 with a shopper's */
  staff(request: Request, response: Response): Promise<void>
}

export function createCallers(visitors: Visitors, verify: VerifySession): Callers {
  /** What is forged, foreign or too old is forgotten with the refusal: the next request starts anew. */
  async function sessionOf(credential: Credential, response: Response): Promise<Session> {
    try {
      return await verify(credential.token)
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) visitors.forget(response, credential)
      throw error
    }
  }

  return {
    shopper: async (request, response) => {
      const session = await sessionOf(await visitors.shopper(request, response), response)
      return session.visitorId
    },
    staff: async (request, response) => {
      const session = await sessionOf(await visitors.staff(request, response), response)
      if (session.role !== 'staff') throw new ProblemError(403, 'staff-only', 'Only staff may do this.')
    },
  }
}
