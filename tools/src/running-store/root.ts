import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where `npm start` keeps its store. */
export function storeFolder({ STORE_FOLDER }: { readonly STORE_FOLDER?: string | undefined }): string {
  return resolve(root, STORE_FOLDER || '.bulkhead')
}

/** Where `npm run start:monolith` keeps its store, below that of `npm start`. */
export function monolithFolder(environment: { readonly STORE_FOLDER?: string | undefined }): string {
  return resolve(storeFolder(environment), 'monolith')
}
