import { createStepLog, createTransact, type Message, type NewEvent, startRelay, startSubscriber } from '@bulkhead/bus'
import { type Broker, createBroker, createChannelPair, createEmbeddedBus } from '@bulkhead/bus/embedded'
import { answers, createDatabase } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import { createLogger, createMetrics, createSessions, createSessionVerifier } from '@bulkhead/service'
import { createTestSessions, eventually, type TestSessions } from '@bulkhead/service/testing'
import { type CartCheckedOut, topology } from '@bulkhead/types'
import supertest from 'supertest'
import { expect } from 'vitest'
import { migrations } from '../migrations/index.ts'
import { createApp } from '../src/app.ts'
import { subscriptions } from '../src/messaging/subscriptions.ts'
import type { CartDatabase, CartTables } from '../src/storage/tables.ts'
import { hearCheckouts } from './order-service.ts'

/** The whole cart service, with a database and a bus of its own. The other services are played by the test. */
export interface TestCart {
  /** The test's own connections: it may hold some without taking them from the service. */
  readonly db: CartDatabase
  readonly http: ReturnType<typeof supertest>
  readonly sessions: TestSessions
  /** Another service tells of something, and the broker has taken it. */
  tell(...events: readonly NewEvent[]): Promise<void>
  /** Resolves once all that was told has taken effect. */
  allIsHandled(): Promise<void>
  /** All checkouts that the order service has heard of, in their order. */
  checkouts(): readonly CartCheckedOut[]
  close(): Promise<void>
}

export async function openCart(): Promise<TestCart> {
  const { url, db, drop } = await testDatabase<CartTables>(migrations)
  // More than the 10 of production: on a busy machine 20 who wait for one cart would wait too long for a connection.
  const requests = createDatabase<CartTables>({ url, name: 'cart', connections: 25 })
  const background = createDatabase<CartTables>({ url, name: 'cart background', connections: 3 })
  const logger = createLogger('cart', 'silent')
  const sessions = await createTestSessions()
  const broker = createBroker(topology)
  const [bus, others] = [connect(broker), connect(broker)]
  const steps = createStepLog()
  const relay = startRelay({ db: background, bus, steps, logger })
  const subscriber = startSubscriber({ subscriber: 'cart', bus, db: background, subscriptions, relay, steps, logger })
  const app = createApp({
    db: requests,
    transact: createTransact(requests, relay),
    sessions: createSessions(createSessionVerifier(sessions.publicKeyFile)),
    bus,
    steps,
    logger,
    metrics: createMetrics('cart'),
    readiness: { database: () => answers(requests) },
  })
  const orderService = hearCheckouts(others)
  const told = new Set<string>()

  return {
    db,
    http: supertest(app),
    sessions,
    tell: async (...events) => {
      for (const { id } of events) told.add(id)
      await others.publish(events.map(messageOf))
    },
    allIsHandled: () => eventually(async () => expect(await countHandled(db, told)).toBe(told.size)),
    checkouts: orderService.heard,
    close: async () => {
      await orderService.stop()
      await subscriber.stop()
      await relay.stop()
      await bus.close()
      await others.close()
      await requests.destroy()
      await background.destroy()
      await drop()
      sessions.remove()
    },
  }
}

function connect(broker: Broker) {
  const line = createChannelPair()
  broker.serve(line.broker)
  return createEmbeddedBus(line.service)
}

function messageOf(event: NewEvent): Message {
  return { id: event.id, type: event.type, body: JSON.stringify({ ...event, source: 'test' }) }
}

async function countHandled(db: CartDatabase, told: ReadonlySet<string>): Promise<number> {
  if (told.size === 0) return 0
  const handled = await db
    .selectFrom('inbox')
    .select('event_id')
    .where('event_id', 'in', [...told])
    .execute()
  return handled.length
}
