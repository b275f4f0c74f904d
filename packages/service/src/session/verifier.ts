import { readFile } from 'node:fs/promises'
import { importJWK, type JWK, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import { ProblemError } from '../http/problem-error.ts'
import { type Session, sessionAlgorithm, sessionClaims, sessionIssuer } from './claims.ts'

/** @throws ProblemError 401 when the token is not one that this store's gateway signed, or is too old */
export type VerifySession = (token: string) => Promise<Session>

interface Verified {
  readonly session: Session
  readonly expiresAt: number
}

/**
 * Verifies sessions with the gateway's public key, a JWK in `publicKeyFile`. The file is read when it is first
 * needed: a service may start before the gateway has made its keys. A token that was found good is remembered
 * until it expires, since checking a signature costs more than most answers do.
 */
export function createSessionVerifier(publicKeyFile: string): VerifySession {
  const remembered = new LRUCache<string, Verified>({ max: 10_000 })
  let publicKey: ReturnType<typeof importKey> | undefined

  async function importKey() {
    try {
      return await importJWK(JSON.parse(await readFile(publicKeyFile, 'utf8')) as JWK, sessionAlgorithm)
    } catch {
      publicKey = undefined
      throw new ProblemError(503, 'service-unavailable', 'Sessions cannot be checked yet: there is no public key.', {
        service: 'gateway',
        headers: { 'Retry-After': '1' },
      })
    }
  }

  async function verified(token: string): Promise<Verified> {
    publicKey ??= importKey()
    const key = await publicKey
    try {
      const { payload } = await jwtVerify(token, key, {
        issuer: sessionIssuer,
        algorithms: [sessionAlgorithm],
        requiredClaims: ['exp'],
      })
      const { sub, role } = sessionClaims.parse(payload)
      return { session: { visitorId: sub, role }, expiresAt: (payload.exp ?? 0) * 1_000 }
    } catch {
      throw new ProblemError(401, 'session-invalid', 'This session is forged, foreign or too old. Start a new one.')
    }
  }

  return async (token) => {
    const known = remembered.get(token)
    if (known && known.expiresAt > Date.now()) return known.session
    const fresh = await verified(token)
    remembered.set(token, fresh)
    return fresh.session
  }
}
