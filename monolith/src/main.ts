import { answers, createDatabase, migrateWhenReachable } from '@bulkhead/database'
import { createInternalApp, createVisitors, prepareKeys } from '@bulkhead/door'
import { createFaultFile, createSessionVerifier, serve, startProcess } from '@bulkhead/service'
import { createDemoShoppers } from '@bulkhead/shoppers'
import { migrations } from '../migrations/index.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import type { StoreTables } from './database/tables.ts'
import { createTransact } from './database/transact.ts'
import { createLab } from './lab/lab.ts'
import { createCallers } from './sessions/callers.ts'

const { databaseUrl: url, faultFile, keys, ...config } = readConfig()
const { name, logger, metrics, lifecycle, faults } = await startProcess('monolith', config.process)
const { stopping } = lifecycle
const db = createDatabase<StoreTables>({ url, name, connections: 10 })
lifecycle.onStop('database', () => db.destroy())
let migrated = false
const readiness = { database: async () => migrated && (await answers(db)) }

const visitors = createVisitors(await prepareKeys(keys), config)
const callers = createCallers(visitors, createSessionVerifier(keys.publicKeyFile))
const shoppers = createDemoShoppers({
  address: `http://127.0.0.1:${config.public.port}`,
  file: config.loadFile,
  warn: (fields, message) => logger.warn(fields, message),
})
const lab = faults && createLab({ whole: faults, file: createFaultFile(faultFile), shoppers, logger })
const transact = createTransact(db)
const app = createApp({ ...config, db, transact, visitors, callers, lab, logger, metrics, readiness, stopping })
await serve(createInternalApp({ service: name, logger, metrics }), config.internal, lifecycle)
logger.info({ port: await serve(app, config.public, lifecycle) }, 'listening')
lifecycle.onStop('demo shoppers', () => shoppers.close())

const onWaiting = () => logger.warn('waiting for the database')
migrated = await migrateWhenReachable(db, migrations, { signal: stopping, onWaiting })
if (lab) shoppers.resume()
logger.info('ready')
