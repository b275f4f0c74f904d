import { createStepLog, createTransact, startRelay, startSubscriber } from '@bulkhead/bus'
import { openTestBus, type TestBus } from '@bulkhead/bus/testing'
import { answers, createDatabase } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import * as chassis from '@bulkhead/service'
import { createTestSessions, type TestSession } from '@bulkhead/service/testing'
import { type StoreEvent, topologyWithPayment } from '@bulkhead/types'
import supertest from 'supertest'
import { migrations } from '../migrations/index.ts'
import { createApp } from '../src/app.ts'
import { subscriptions } from '../src/messaging/subscriptions.ts'
import type { CatalogDatabase, CatalogTables } from '../src/storage/tables.ts'

const name = 'catalog'
const logger = chassis.createLogger(name, 'silent')

/** The whole catalog service, on a database of its own; the test plays the other services. */
export interface TestCatalog extends Pick<TestBus, 'tell'> {
  readonly db: CatalogDatabase
  readonly url: string
  readonly http: ReturnType<typeof supertest>
  readonly staff: TestSession
  readonly shopper: TestSession
  /** What the catalog said about this order or product, in its order. */
  toldAbout(subject: string): StoreEvent[]
  /** One more process's worth of relay and subscriber, on the same database and bus. */
  openReplica(): Replica
  close(): Promise<void>
}

export async function openCatalog(): Promise<TestCatalog> {
  const { db, url, drop } = await testDatabase<CatalogTables>(migrations)
  const testBus = openTestBus(topologyWithPayment, name)
  const keys = await createTestSessions()
  const sessions = chassis.createSessions(chassis.createSessionVerifier(keys.publicKeyFile))
  const openOne = () => openReplica(testBus, url)
  const { bus, relay, steps, close } = openOne()
  const app = createApp({
    db,
    transact: createTransact(db, relay),
    sessions,
    bus,
    steps,
    logger,
    metrics: chassis.createMetrics(name),
    readiness: { database: () => answers(db) },
  })
  return {
    db,
    url,
    http: supertest(app),
    staff: await keys.staff(),
    shopper: await keys.shopper(),
    tell: testBus.tell,
    toldAbout: (subject) => testBus.heard().filter((event) => event.source === name && event.subject === subject),
    openReplica: openOne,
    close: async () => {
      await close()
      await testBus.close()
      await drop()
      keys.remove()
    },
  }
}

type Replica = ReturnType<typeof openReplica>

function openReplica(testBus: TestBus, url: string) {
  const bus = testBus.connect()
  const background = createDatabase<CatalogTables>({ url, name: 'replica', connections: 3 })
  const steps = createStepLog()
  const relay = startRelay({ db: background, bus, steps, logger })
  const subscriber = startSubscriber({ subscriber: name, bus, db: background, subscriptions, relay, steps, logger })
  async function close(): Promise<void> {
    await subscriber.stop()
    await relay.stop()
    await bus.close()
    await background.destroy()
  }
  return { bus, relay, steps, close }
}
