import { createTransact, startMessaging } from '@bulkhead/bus'
import { answers, createDatabase, migrateWhenReachable } from '@bulkhead/database'
import { createSessions, createSessionVerifier, serve, startProcess } from '@bulkhead/service'
import { labPoisoned as poisoned, topology } from '@bulkhead/types'
import { migrations } from '../migrations/index.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { subscriptions } from './messaging/subscriptions.ts'
import { takeSnapshot } from './snapshot/take-snapshot.ts'
import type { CartTables } from './storage/tables.ts'

const { DATABASE_URL: url, AMQP_URL: amqpUrl, ...settings } = readConfig()
const service = await startProcess('cart', settings)
const { name, logger, metrics, lifecycle, faults } = service

const db = createDatabase<CartTables>({ url, name, connections: 10 })
lifecycle.onStop('database', () => db.destroy())
const messaging = await startMessaging<CartTables>({ service, url, amqpUrl, topology, poisoned, subscriptions })
const { bus, steps } = messaging

const sessions = createSessions(createSessionVerifier(settings.SESSION_PUBLIC_KEY_FILE))
let migrated = false
const readiness = { database: async () => migrated && (await answers(db)) }
const app = createApp({
  db,
  transact: createTransact(db, messaging.relay),
  sessions,
  bus,
  steps,
  logger,
  metrics,
  readiness,
  faults,
})
logger.info({ port: await serve(app, { port: settings.PORT, host: settings.HOST }, lifecycle) }, 'listening')

const onWaiting = () => logger.warn('waiting for the database')
migrated = await migrateWhenReachable(messaging.db, migrations, { signal: lifecycle.stopping, onWaiting })
logger.info('ready')
await takeSnapshot({ db: messaging.db, catalogUrl: settings.CATALOG_URL, logger, signal: lifecycle.stopping })
