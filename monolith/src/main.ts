import { answers, createDatabase, migrateWhenReachable } from '@bulkhead/database'
import { createInternalApp, createVisitors, prepareKeys } from '@bulkhead/door'
import { createFaultFile, createSessionVerifier, serve, startProcess } from '@bulkhead/service'
import { migrations } from '../migrations/index.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import type { StoreTables } from './database/tables.ts'
import { createTransact } from './database/transact.ts'
import { createLab } from './lab/lab.ts'
import { createCallers } from './sessions/callers.ts'

const config = readConfig()
const { name, logger, metrics, lifecycle, faults } = await startProcess('monolith', config.process)

const db = createDatabase<StoreTables>({ url: config.databaseUrl, name, connections: 10 })
lifecycle.onStop('database', () => db.destroy())

const visitors = createVisitors(await prepareKeys(config.keys), config)
const callers = createCallers(visitors, createSessionVerifier(config.keys.publicKeyFile))
const lab = faults && createLab(faults, createFaultFile(config.faultFile), logger)
let migrated = false
const readiness = { database: async () => migrated && (await answers(db)) }
const transact = createTransact(db)
const app = createApp({ ...config, db, transact, visitors, callers, lab, logger, metrics, readiness })
await serve(createInternalApp({ service: name, logger, metrics }), config.internalPort, lifecycle)
logger.info({ port: await serve(app, config.port, lifecycle) }, 'listening')

const onWaiting = () => logger.warn('waiting for the database')
migrated = await migrateWhenReachable(db, migrations, { signal: lifecycle.stopping, onWaiting })
logger.info('ready')
