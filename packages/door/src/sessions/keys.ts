import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { sessionAlgorithm } from '@bulkhead/service'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { readOrMake, replaceFile } from './key-files.ts'

/** What only the door knows. */
export interface Keys {
  readonly privateKey: CryptoKey | Uint8Array
  readonly staffToken: string
}

export interface KeysOptions {
  readonly folder: string
  readonly publicKeyFile: string
  /** From the environment; otherwise one is made and kept beside the key. */
  readonly staffToken?: string | undefined
}

/** Makes what is missing, and leaves the public half to whoever verifies sessions. */
export async function prepareKeys({ folder, publicKeyFile, staffToken }: KeysOptions): Promise<Keys> {
  const jwk = JSON.parse(await readOrMake(join(folder, 'session.private.jwk'), newPrivateJwk)) as JWK
  const privateKey = await importJWK(jwk, sessionAlgorithm)
  const { d: _private, ...publicJwk } = jwk
  await replaceFile(publicKeyFile, JSON.stringify(publicJwk))
  const made = staffToken ?? (await readOrMake(join(folder, 'staff-token'), newStaffToken))
  return { privateKey, staffToken: made.trim() }
}

async function newPrivateJwk(): Promise<string> {
  const { privateKey } = await generateKeyPair(sessionAlgorithm, { crv: 'Ed25519', extractable: true })
  return JSON.stringify(await exportJWK(privateKey))
}

function newStaffToken(): string {
  return `${randomBytes(24).toString('base64url')}\n`
}
