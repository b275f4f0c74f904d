import { setTimeout as delay } from 'node:timers/promises'
import { eventually } from '@bulkhead/service/testing'
import { withTraceparent } from '@bulkhead/service/trace'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bus, createTransact, PublishFailed } from '../src/index.ts'
import { answerDeadlineMs } from '../src/limits.ts'
import { listen, message } from './messages.ts'
import { cook, dishOrder, emit, type Kitchen, openKitchen } from './shop.ts'
import { startTcpProxy } from './tcp-proxy.ts'

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

/** Orders number 0 to count - 1, each emitted by a transaction of its own. */
async function placeOrders(count: number): Promise<string[]> {
  const dishes = Array.from({ length: count }, (_, index) => String(index))
  for (const dish of dishes) await kitchen.db.transaction().execute((tx) => emit(tx, [dishOrder(dish)]))
  return dishes
}

/** What the office hears, as dishes. */
function office() {
  const ear = listen(kitchen.connect(), kitchen.office)
  return () => ear.bodies.map((body) => JSON.parse(body).data.dish)
}

/** A bus like the given one, but for what `change` says. */
function but(bus: Bus, change: Partial<Bus>): Bus {
  return { ...bus, connected: true, ...change }
}

/** Slow enough for two relays to get into each other's way. */
function slow(bus: Bus): Bus {
  return but(bus, { publish: (messages) => delay(30).then(() => bus.publish(messages)) })
}

test('an event is sent as it was written, with where it comes from and its trace', async () => {
  const ear = listen(kitchen.connect(), kitchen.office)
  const { wake } = kitchen.relay()
  const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
  const order = withTraceparent(trace, () => dishOrder('soup', 'table-7'))
  await kitchen.db.transaction().execute((tx) => emit(tx, [order]))
  wake()

  await eventually(() => expect(ear.bodies).toEqual([JSON.stringify({ ...order, source: 'test' })]))
  expect(order).toEqual({
    specversion: '1.0',
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
    type: 'shop.placed',
    time: expect.stringMatching(/^20.*Z$/),
    subject: 'table-7',
    datacontenttype: 'application/json',
    traceparent: expect.stringContaining('0af7651916cd43dd8448eb211c80319c'),
    data: { dish: 'soup' },
  })
})

test('a transaction that is rolled back sends nothing', async () => {
  const heard = office()
  const transact = createTransact(kitchen.db, kitchen.relay())

  const failing = transact(async (tx) => {
    await emit(tx, [dishOrder('never')])
    throw new Error('out of eggs')
  })
  await expect(failing).rejects.toThrow('out of eggs')
  await transact((tx) => emit(tx, [dishOrder('soup')]))

  await eventually(() => expect(heard()).toEqual(['soup']))
  await eventually(async () => expect(await kitchen.waiting()).toBe(0))
})

test('a commit wakes the relay: nobody waits for its next look', async () => {
  const heard = office()
  const transact = createTransact(kitchen.db, kitchen.relay())
  await transact((tx) => emit(tx, [dishOrder('warm-up')]))
  await eventually(() => expect(heard()).toEqual(['warm-up']))

  const committed = performance.now()
  for (let round = 1; round <= 5; round += 1) {
    await transact((tx) => emit(tx, [dishOrder(String(round))]))
    await eventually(() => expect(heard()).toHaveLength(round + 1))
  }

  expect((performance.now() - committed) / 5).toBeLessThan(400)
})

test('what a process committed and could not send before it died is sent by the next one', async () => {
  const heard = office()
  const dishes = await placeOrders(3)

  kitchen.relay()

  await eventually(() => expect(heard()).toEqual(dishes))
})

test('two relays at once send every event once and in order', async () => {
  const heard = office()
  const dishes = await placeOrders(500)

  kitchen.relay({ bus: slow(kitchen.connect()) })
  kitchen.relay({ bus: slow(kitchen.connect()) })
  const more = await kitchen.db.transaction().execute(async (tx) => {
    const late = Array.from({ length: 450 }, (_, index) => `late ${index}`)
    await emit(
      tx,
      late.map((dish) => dishOrder(dish)),
    )
    return late
  })

  await eventually(async () => expect(await kitchen.waiting()).toBe(0))
  await eventually(() => expect(heard()).toHaveLength(950))
  expect(heard()).toEqual([...dishes, ...more])
})

test('a relay that dies between sending and deleting sends again, and the second time nothing happens', async () => {
  const real = kitchen.connect()
  let deaths = 0
  const dying = but(real, {
    publish: async (messages) => {
      await real.publish(messages)
      deaths += 1
      if (deaths === 1) throw new Error('the process died')
    },
  })
  const heard = office()
  kitchen.subscribe([cook])
  await placeOrders(2)

  kitchen.relay({ bus: dying })

  await eventually(() => expect(heard()).toEqual(['0', '1', '0', '1']))
  await eventually(async () => expect(await kitchen.waiting()).toBe(0))
  await eventually(async () => expect(await kitchen.dishes()).toEqual(['0', '1']))
})

test('a relay that is cut off while it publishes does not keep the events from another', async () => {
  const url = new URL(kitchen.url)
  const proxy = await startTcpProxy(url, 5432)
  url.host = `127.0.0.1:${proxy.port}`
  url.searchParams.set('idle_in_transaction_session_timeout', '300')
  const { promise: cutOff, reject: cutOffNow } = Promise.withResolvers<void>()
  let sending = false
  const unheard = but(kitchen.connect(), {
    publish: () => {
      sending = true
      return cutOff
    },
  })
  const heard = office()
  await placeOrders(2)
  kitchen.relay({ bus: unheard, db: kitchen.databaseAt(url.href) })
  await eventually(() => expect(sending).toBe(true))
  proxy.hold()

  kitchen.relay()

  await eventually(() => expect(heard()).toEqual(['0', '1']))
  proxy.close()
  cutOffNow(new Error('cut off'))
})

test('a relay has time to hear from a slow broker before its transaction counts as cut off', async () => {
  const { rows } = await sql<{ ms: number }>`
    select setting::int as ms from pg_settings where name = 'idle_in_transaction_session_timeout'`.execute(kitchen.db)
  expect(rows[0]?.ms).toBeGreaterThan(answerDeadlineMs * 1.5)
})

test('with the broker away events wait in the outbox, and no transaction is left open', async () => {
  let connected = false
  let looks = 0
  const heard = office()
  const real = kitchen.connect()
  const bus: Bus = {
    ...real,
    get connected() {
      looks += 1
      return connected
    },
  }
  const { wake } = kitchen.relay({ bus })
  await placeOrders(3)
  for (let shoppers = 0; shoppers < 100; shoppers += 1) wake()
  await eventually(() => expect(looks).toBeGreaterThan(4))
  const { rows } = await sql`
    select from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`.execute(kitchen.db)
  expect(rows).toEqual([])
  expect(await kitchen.waiting()).toBe(3)
  expect(looks).toBeLessThan(20)

  connected = true

  await eventually(() => expect(heard()).toEqual(['0', '1', '2']))
})

test('of a batch that the broker took in part, what it took is deleted and the rest sent again', async () => {
  const heard = office()
  const real = kitchen.connect()
  let refusing = true
  const choosy = but(real, {
    publish: async (messages) => {
      if (!refusing) return real.publish(messages)
      refusing = false
      const taken = messages.slice(0, 2)
      await real.publish(taken)
      throw new PublishFailed('the rest came too late', new Set(taken.map(({ id }) => id)))
    },
  })
  await placeOrders(4)

  kitchen.relay({ bus: choosy })

  await eventually(() => expect(heard()).toEqual(['0', '1', '2', '3']))
  expect(await kitchen.waiting()).toBe(0)
})

test('a relay that is stopped sends no more', async () => {
  const heard = office()
  const { stop, wake } = kitchen.relay()
  await stop()
  await placeOrders(1)
  wake()
  await kitchen.connect().publish([message('{"data":{"dish":"by hand"}}')])

  await eventually(() => expect(heard()).toEqual(['by hand']))
  expect(await kitchen.waiting()).toBe(1)
})
