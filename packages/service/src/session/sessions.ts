import type { Request } from 'express'
import { ProblemError } from '../http/problem-error.ts'
import type { Session } from './claims.ts'
import type { VerifySession } from './verifier.ts'

/** Asks who is behind a request that the gateway forwarded with `Authorization: Bearer <session>`. */
export interface Sessions {
  /** The visitor's id, by which carts and orders are found. @throws ProblemError 401 */
  shopperOf(request: Request): Promise<string>
  /** @throws ProblemError 401 without a session, 403 with a shopper's */
  requireStaff(request: Request): Promise<void>
}

export function createSessions(verify: VerifySession): Sessions {
  async function sessionOf(request: Request): Promise<Session> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ')
    if (scheme !== 'Bearer' || !token) throw new ProblemError(401, 'session-missing', 'There is no session.')
    return verify(token)
  }

  return {
    shopperOf: async (request) => (await sessionOf(request)).visitorId,
    requireStaff: async (request) => {
      const session = await sessionOf(request)
      if (session.role !== 'staff') throw new ProblemError(403, 'staff-only', 'Only staff may do this.')
    },
  }
}
