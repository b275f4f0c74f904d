import { ProblemError } from '@bulkhead/service'
import type { Request, Response } from 'express'
import { createCookies, type SessionCookie } from './cookies.ts'
import type { Keys } from './keys.ts'
import { isSameSecret } from './same-secret.ts'
import { createSigner } from './sign.ts'

/** The session that a call is made with: whoever serves it verifies the token, the door only carries it. */
export interface Credential {
  readonly cookie: SessionCookie
  readonly token: string
}

/** Knows who is at the door, by cookie. */
export interface Visitors {
  /** The visitor's session; a new visitor is given one with this answer. @throws ProblemError 401 */
  shopper: Admit
  /** The staff session, or the shopper's, which is then refused for what it is. @throws ProblemError 401 without any */
  staff: Admit
  /** @throws ProblemError 401 when it is not the staff token */
  signInStaff(token: string, response: Response): Promise<void>
  /** The session was not accepted: the next request starts anew. */
  forget(response: Response, credential: Credential): void
}

export type Admit = (request: Request, response: Response) => Promise<Credential>

const hourMs = 3_600_000
const lifetimeMs = { session: 180 * 24 * hourMs, staff: 8 * hourMs } as const
const looksLikeToken = /^[\w.-]+$/

export function createVisitors(keys: Keys, { secure }: { readonly secure: boolean }): Visitors {
  const cookies = createCookies(secure)
  const sign = createSigner(keys)

  async function begin(response: Response, cookie: SessionCookie): Promise<Credential> {
    const maxAgeMs = lifetimeMs[cookie]
    const token = await sign(cookie === 'staff' ? 'staff' : 'shopper', maxAgeMs)
    cookies.set(response, cookie, { value: token, maxAgeMs })
    return { cookie, token }
  }

  function shown(request: Request, response: Response, cookie: SessionCookie): Credential | undefined {
    const token = cookies.read(request, cookie)
    if (token === undefined) return undefined
    if (looksLikeToken.test(token)) return { cookie, token }
    cookies.clear(response, cookie)
    throw new ProblemError(401, 'session-invalid', 'This is not a session of this store. Start a new one.')
  }

  return {
    shopper: async (request, response) => shown(request, response, 'session') ?? (await begin(response, 'session')),
    staff: async (request, response) => {
      const credential = shown(request, response, 'staff') ?? shown(request, response, 'session')
      if (!credential) throw new ProblemError(401, 'session-missing', 'Sign in as staff first.')
      return credential
    },
    signInStaff: async (token, response) => {
      const isStaff = isSameSecret(token, keys.staffToken)
      if (!isStaff) throw new ProblemError(401, 'staff-token-wrong', 'This is not the staff token.')
      await begin(response, 'staff')
    },
    forget: (response, { cookie }) => cookies.clear(response, cookie),
  }
}
