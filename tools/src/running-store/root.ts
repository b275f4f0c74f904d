import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** Where `npm start` keeps its store. */
export function storeFolder({ STORE_FOLDER }: NodeJS.ProcessEnv): string {
  return resolve(root, STORE_FOLDER || '.bulkhead')
}
