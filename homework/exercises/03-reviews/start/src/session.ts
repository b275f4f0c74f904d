import { readFile } from 'node:fs/promises'
import { importJWK, jwtVerify } from 'jose'

/** Whose request it is: the shopper's id, or nothing where there is no session of this store. */
export type ShopperOf = (authorization: string | undefined) => Promise<string | undefined>

/** The gateway forwards a shopper's session as `Authorization: Bearer …`, signed with its key: nobody need be asked. */
export function createShopperOf(publicKeyFile: string): ShopperOf {
  return async (authorization = '') => {
    const key = await importJWK(JSON.parse(await readFile(publicKeyFile, 'utf8')), 'EdDSA')
    const token = authorization.replace(/^Bearer /, '')
    const options = { issuer: 'bulkhead', algorithms: ['EdDSA'], requiredClaims: ['sub', 'exp'] }
    const verified = await jwtVerify(token, key, options).catch(() => undefined)
    return verified?.payload.sub
  }
}
