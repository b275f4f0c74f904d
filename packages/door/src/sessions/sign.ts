import { type Session, sessionAlgorithm, sessionIssuer } from '@bulkhead/service'
import { SignJWT } from 'jose'
import { v7 as uuid } from 'uuid'
import type { Keys } from './keys.ts'

/** Makes a session for someone new, as a token that every service can verify. */
export type SignSession = (role: Session['role'], lifetimeMs: number) => Promise<string>

export function createSigner({ privateKey }: Keys): SignSession {
  return (role, lifetimeMs) => {
    const now = Date.now()
    return new SignJWT({ role })
      .setProtectedHeader({ alg: sessionAlgorithm })
      .setIssuer(sessionIssuer)
      .setSubject(uuid())
      .setIssuedAt(new Date(now))
      .setExpirationTime(new Date(now + lifetimeMs))
      .sign(privateKey)
  }
}
