import { createTransact, startMessaging } from '@bulkhead/bus'
import { answers, createDatabase, listen, migrateWhenReachable } from '@bulkhead/database'
import { createSessions, createSessionVerifier, serve, startProcess } from '@bulkhead/service'
import { labPoisoned as poisoned } from '@bulkhead/types'
import { migrations } from '../migrations/index.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { sagas } from './messaging/saga.ts'
import { createOrderFeed } from './storage/order-feed.ts'
import { orderChangedChannel } from './storage/orders.ts'
import type { OrderTables } from './storage/tables.ts'

const { DATABASE_URL: url, AMQP_URL: amqpUrl, SESSION_PUBLIC_KEY_FILE, PAYMENT, ...settings } = readConfig()
const service = await startProcess('order', settings)
const { name, logger, metrics, lifecycle, faults } = service

const db = createDatabase<OrderTables>({ url, name, connections: 10 })
lifecycle.onStop('database', () => db.destroy())
const { topology, subscriptions } = sagas[PAYMENT]
const messaging = await startMessaging<OrderTables>({ service, url, amqpUrl, topology, poisoned, subscriptions })
const { bus, steps } = messaging
const feed = createOrderFeed()
const changes = { channel: orderChangedChannel, onNotification: feed.changed, onConnected: feed.missed }
const listener = listen({ url, name: `${name} feed`, ...changes })
lifecycle.onStop('order feed', () => listener.stop())

const sessions = createSessions(createSessionVerifier(SESSION_PUBLIC_KEY_FILE))
const transact = createTransact(db, messaging.relay)
let migrated = false
const readiness = { database: async () => migrated && (await answers(db)) }
const app = createApp({ db, transact, sessions, feed, topology, bus, steps, logger, metrics, readiness, faults })
logger.info({ port: await serve(app, { port: settings.PORT, host: settings.HOST }, lifecycle) }, 'listening')
lifecycle.onStop('order streams', () => feed.close())

const onWaiting = () => logger.warn('waiting for the database')
migrated = await migrateWhenReachable(messaging.db, migrations, { signal: lifecycle.stopping, onWaiting })
logger.info('ready')
