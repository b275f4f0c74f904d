import { findComposeStore } from '../compose/find-compose-store.ts'
import { monolithFolder, storeFolder } from '../running-store/root.ts'
import { staffTokenFile } from './staff-token-file.ts'

/** Prints the staff token of whichever store is there: the one in containers, if it runs, else the one without. */
const monolith = process.argv[2] === 'monolith'
const project = process.env.COMPOSE_PROJECT_NAME || (monolith ? 'bulkhead-monolith' : 'bulkhead')
const folder = monolith ? monolithFolder(process.env) : storeFolder(process.env)
const containers = await findComposeStore(project)
const token = process.env.STAFF_TOKEN ?? (await containers?.staffToken()) ?? staffTokenFile(folder)
if (!token) {
  console.error('There is no staff token yet: it is made when the store starts for the first time.')
  process.exit(1)
}
console.log(token)
