import { createDatabase } from '@bulkhead/database'
import { testDatabase } from '@bulkhead/database/testing'
import { defineEvent } from '@bulkhead/types'
import { type Generated, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { pino } from 'pino'
import { z } from 'zod'
import { createBroker, createChannelPair, createEmbeddedBus } from '../src/embedded/index.ts'
import {
  type Bus,
  createEmit,
  createStepLog,
  type Message,
  newEvent,
  type OutboxAndInboxTables,
  on,
  outboxAndInbox,
  type Relay,
  type Subscriber,
  type Subscription,
  startRelay,
  startSubscriber,
} from '../src/index.ts'
import { placed, shopTopology } from './topology.ts'

export const orderPlaced = defineEvent(placed, z.object({ dish: z.string() }))
export type OrderPlaced = z.infer<typeof orderPlaced.schema>

export interface ShopTables extends OutboxAndInboxTables {
  cooked: { position: Generated<number>; dish: string }
}

const cooked: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create table cooked (position bigint generated always as identity, dish text not null)`.execute(db)
  },
}
export const migrations = { '0001-outbox-and-inbox': outboxAndInbox, '0002-cooked': cooked }

export const emit = createEmit('test')
const logger = pino({ level: 'silent' })

export function dishOrder(dish: string, subject = dish) {
  return newEvent(orderPlaced, { subject, data: { dish } })
}

/** A message that a broker might deliver for this dish. */
export function dishMessage(dish: string, subject = dish) {
  const event = { ...dishOrder(dish, subject), source: 'test' }
  return { id: event.id, type: event.type, body: JSON.stringify(event) }
}

/** Cooks what is ordered: a row a dish. */
export const cook: Subscription<ShopTables> = on([orderPlaced], async (tx, events) => {
  await tx
    .insertInto('cooked')
    .values(events.map(({ data }) => ({ dish: data.dish })))
    .execute()
})

/** A service with a database, an embedded bus and another subscriber, `office`, that listens to what it publishes. */
export async function openKitchen(retryDelaysMs: readonly number[] = [20, 120]) {
  const { db, url, drop } = await testDatabase<ShopTables>(migrations)
  const topology = shopTopology({ retryDelaysMs })
  const broker = createBroker(topology)
  const steps = createStepLog()
  const stops: (() => Promise<unknown>)[] = [drop]

  function connect(): Bus {
    const line = createChannelPair()
    broker.serve(line.broker)
    return createEmbeddedBus(line.service)
  }

  function relay(own: { readonly bus?: Bus; readonly db?: Kysely<ShopTables> } = {}): Relay {
    const started = startRelay({ db, bus: connect(), steps, logger, ...own })
    stops.push(started.stop)
    return started
  }

  function subscribe(
    subscriptions: readonly Subscription<ShopTables>[],
    own: { readonly bus?: Bus; readonly db?: Kysely<ShopTables> } = {},
  ): Subscriber {
    const wake = () => undefined
    const started = startSubscriber({
      subscriber: topology.kitchen,
      bus: connect(),
      db,
      subscriptions,
      relay: { wake },
      steps,
      logger,
      ...own,
    })
    stops.push(started.stop)
    return started
  }

  /** The same database by another address. */
  function databaseAt(address: string): Kysely<ShopTables> {
    const other = createDatabase<ShopTables>({ url: address, name: 'kitchen', connections: 3, deadlineMs: 500 })
    stops.push(() => other.destroy())
    return other
  }

  async function dishes(): Promise<string[]> {
    const rows = await db.selectFrom('cooked').select('dish').orderBy('position').execute()
    return rows.map(({ dish }) => dish)
  }

  /** Whether the inbox knows an event. */
  async function handled(id: string): Promise<boolean> {
    return (await db.selectFrom('inbox').selectAll().execute()).some((row) => row.event_id === id)
  }

  async function waiting(): Promise<number> {
    const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from outbox`.execute(db)
    return rows[0]?.waiting ?? 0
  }

  return {
    ...topology,
    steps,
    db,
    url,
    connect,
    relay,
    subscribe,
    databaseAt,
    dishes,
    handled,
    waiting,
    putOnQueue: (message: Message) => broker.putOnQueue(topology.kitchen, message),
    deadLetters: connect().deadLetters(topology.kitchen),
    close: async () => {
      for (const stop of stops.toReversed()) await stop()
    },
  }
}
export type Kitchen = Awaited<ReturnType<typeof openKitchen>>
