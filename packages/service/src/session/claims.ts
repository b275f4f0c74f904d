import { z } from 'zod'

/** Who signs sessions, and how: Ed25519 signatures (RFC 8037) over a JWT (RFC 7519). */
export const sessionIssuer = 'bulkhead'
export const sessionAlgorithm = 'EdDSA'

/** A session's claims: `sub` is the visitor's id (a UUID). */
export const sessionClaims = z.object({ sub: z.uuid(), role: z.enum(['shopper', 'staff']) })

/** Who is asking. */
export interface Session {
  readonly visitorId: string
  readonly role: 'shopper' | 'staff'
}
