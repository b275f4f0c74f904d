import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { v7 as uuid } from 'uuid'
import { sessionAlgorithm, sessionIssuer } from '../session/claims.ts'

/** Sessions as the gateway would sign them, for tests that call a service directly. */
export interface TestSessions {
  readonly publicKeyFile: string
  /** A new visitor: the id, and the `Authorization` header. `expiresIn` is jose's, such as `-1s`. */
  shopper(options?: { readonly id?: string; readonly expiresIn?: string }): Promise<TestSession>
  staff(): Promise<TestSession>
  /** Deletes the key file. */
  remove(): void
}

export interface TestSession {
  readonly id: string
  readonly authorization: string
}

export async function createTestSessions(): Promise<TestSessions> {
  const { publicKey, privateKey } = await generateKeyPair(sessionAlgorithm, { crv: 'Ed25519', extractable: true })
  const folder = mkdtempSync(join(tmpdir(), 'bulkhead-keys-'))
  const publicKeyFile = join(folder, 'session.public.jwk')
  writeFileSync(publicKeyFile, JSON.stringify(await exportJWK(publicKey)))

  async function signed(id: string, role: 'shopper' | 'staff', expiresIn: string): Promise<TestSession> {
    const token = await new SignJWT({ role })
      .setProtectedHeader({ alg: sessionAlgorithm })
      .setIssuer(sessionIssuer)
      .setSubject(id)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(privateKey)
    return { id, authorization: `Bearer ${token}` }
  }

  return {
    publicKeyFile,
    shopper: ({ id = uuid(), expiresIn = '1h' } = {}) => signed(id, 'shopper', expiresIn),
    staff: () => signed(uuid(), 'staff', '1h'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
