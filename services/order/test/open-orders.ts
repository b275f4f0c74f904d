import { createStepLog, createTransact, startRelay, startSubscriber } from '@bulkhead/bus'
import { openTestBus, type TestBus } from '@bulkhead/bus/testing'
import { answers, createDatabase, listen } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import * as chassis from '@bulkhead/service'
import { createTestSessions, type TestSessions } from '@bulkhead/service/testing'
import type { Express } from 'express'
import { migrations } from '../migrations/index.ts'
import { createApp } from '../src/app.ts'
import { sagas } from '../src/messaging/saga.ts'
import { createOrderFeed, type OrderFeed } from '../src/storage/order-feed.ts'
import { orderChangedChannel } from '../src/storage/orders.ts'
import type { OrderDatabase, OrderTables } from '../src/storage/tables.ts'

const name = 'order'
const logger = chassis.createLogger(name, 'silent')

/** The whole order service, on a database of its own; the test plays the other services. */
export interface TestOrders extends Pick<TestBus, 'tell' | 'heard'> {
  readonly app: Express
  readonly db: OrderDatabase
  readonly sessions: TestSessions
  readonly feed: OrderFeed
  close(): Promise<void>
}

export async function openOrders(payment: 'on' | 'off' = 'off'): Promise<TestOrders> {
  const { topology, subscriptions } = sagas[payment]
  const { db, url, drop } = await testDatabase<OrderTables>(migrations)
  const background = createDatabase<OrderTables>({ url, name, connections: 3 })
  const sessions = await createTestSessions()
  const testBus = openTestBus(topology, name)
  const bus = testBus.connect()
  const steps = createStepLog()
  const relay = startRelay({ db: background, bus, steps, logger })
  const subscriber = startSubscriber({ subscriber: name, bus, db: background, subscriptions, relay, steps, logger })
  const feed = createOrderFeed()
  const feedOptions = { channel: orderChangedChannel, onNotification: feed.changed, onConnected: feed.missed }
  const listener = listen({ url, name, ...feedOptions })
  const app = createApp({
    db,
    transact: createTransact(db, relay),
    sessions: chassis.createSessions(chassis.createSessionVerifier(sessions.publicKeyFile)),
    feed,
    topology,
    bus,
    steps,
    logger,
    metrics: chassis.createMetrics(name),
    readiness: { database: () => answers(db) },
  })
  return {
    app,
    db,
    sessions,
    feed,
    tell: testBus.tell,
    heard: testBus.heard,
    close: async () => {
      feed.close()
      await listener.stop()
      await subscriber.stop()
      await relay.stop()
      await bus.close()
      await testBus.close()
      await background.destroy()
      await drop()
      sessions.remove()
    },
  }
}
