import { findComposeStore } from '../compose/find-compose-store.ts'
import { storeFolder } from '../running-store/root.ts'
import { staffTokenFile } from './staff-token-file.ts'

/** Prints the staff token of whichever store is there: the one in containers, if it runs, else the one without. */
const containers = await findComposeStore(process.env.COMPOSE_PROJECT_NAME || 'bulkhead')
const token = process.env.STAFF_TOKEN ?? (await containers?.staffToken()) ?? staffTokenFile(storeFolder(process.env))
if (!token) {
  console.error('There is no staff token yet: it is made when the store starts for the first time.')
  process.exit(1)
}
console.log(token)
