import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { currentTraceparent } from '@bulkhead/service/trace'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetOld } from '../src/inbox/forget-old.ts'
import { each, on, type Subscription } from '../src/index.ts'
import { cook, dishMessage, type Kitchen, openKitchen, orderPlaced, type ShopTables } from './shop.ts'
import { startTcpProxy } from './tcp-proxy.ts'
import { placed } from './topology.ts'

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

const eventuallyCooked = (...dishes: string[]) => eventually(async () => expect(await kitchen.dishes()).toEqual(dishes))

/** A kitchen that parks an event at its first failure, so that none goes unseen. */
async function openStrictKitchen(): Promise<void> {
  await kitchen.close()
  kitchen = await openKitchen([])
}

test('an event that is delivered again does nothing again', async () => {
  kitchen.subscribe([cook])
  const soup = dishMessage('soup')

  await kitchen.connect().publish([soup, soup])
  await eventuallyCooked('soup')
  await kitchen.connect().publish([soup, dishMessage('tart')])

  await eventuallyCooked('soup', 'tart')
})

test('a batch is handled sorted by subject, and within a subject as it came', async () => {
  const order = [dishMessage('b1', 'b'), dishMessage('a1', 'a'), dishMessage('b2', 'b'), dishMessage('a2', 'a')]
  await kitchen.connect().publish(order)

  kitchen.subscribe([cook])

  await eventuallyCooked('a1', 'a2', 'b1', 'b2')
})

test('an event is handled in the trace of the request that caused it', async () => {
  const traces: (string | undefined)[] = []
  kitchen.subscribe([
    on(
      [orderPlaced],
      each(async () => void traces.push(currentTraceparent())),
    ),
  ])
  const { id, type, body } = dishMessage('soup')
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

  await kitchen.connect().publish([{ id, type, body: JSON.stringify({ ...JSON.parse(body), traceparent }) }])

  await eventually(() => expect(traces).toEqual([expect.stringContaining('0af7651916cd43dd8448eb211c80319c')]))
})

test('what can not be read is parked with the reason, and those behind it go on', async () => {
  kitchen.subscribe([cook])
  const noJson = { id: randomUUID(), type: placed, body: 'soup, please' }
  const noOrder = { id: randomUUID(), type: placed, body: '{"type":"shop.placed"}' }

  await kitchen.connect().publish([noJson, noOrder, dishMessage('tart')])

  await eventuallyCooked('tart')
  const parked = await kitchen.deadLetters.list()
  expect(parked.map(({ id, attempts }) => ({ id, attempts }))).toEqual([
    { id: noJson.id, attempts: 1 },
    { id: noOrder.id, attempts: 1 },
  ])
  expect(parked[0]?.reason).toBe('it is not JSON')
  expect(parked[1]?.reason).toMatch(/^it is no shop.placed: .*subject/s)
})

test('an event that always fails is tried with growing delays and parked; its replay is handled once', async () => {
  let mended = false
  const tries: number[] = []
  const fussy: Subscription<ShopTables> = on([orderPlaced], async (tx, events) => {
    await tx
      .insertInto('cooked')
      .values(events.map(({ data }) => data))
      .execute()
    if (mended || !events.some(({ data }) => data.dish === 'fugu')) return
    if (events.length === 1) tries.push(performance.now())
    throw new Error('nobody can cook this')
  })
  kitchen.subscribe([fussy])
  await kitchen.connect().publish([dishMessage('fugu'), dishMessage('soup')])

  const [parked] = await eventually(async () => {
    const list = await kitchen.deadLetters.list()
    expect(list).toHaveLength(1)
    return list
  })
  const [first = 0, second = 0, third = 0] = tries
  expect(tries).toHaveLength(3)
  expect(third - second).toBeGreaterThan(second - first)
  expect(parked).toMatchObject({ reason: 'nobody can cook this', attempts: 3 })
  expect(await kitchen.dishes()).toEqual(['soup'])

  mended = true
  expect(await kitchen.deadLetters.replay()).toBe(1)
  await eventuallyCooked('soup', 'fugu')
  expect(await kitchen.deadLetters.list()).toEqual([])
})

test('of a batch of 64 with one that fails, the other 63 are handled exactly once', async () => {
  const dishes = Array.from({ length: 64 }, (_, index) => `dish ${String(index).padStart(2, '0')}`)
  const batches: number[] = []
  const fussy: Subscription<ShopTables> = on([orderPlaced], async (tx, events) => {
    batches.push(events.length)
    await tx
      .insertInto('cooked')
      .values(events.map(({ data }) => data))
      .execute()
    if (events.some(({ data }) => data.dish === 'dish 40')) throw new Error('burnt')
  })
  await kitchen.connect().publish(dishes.map((dish) => dishMessage(dish)))

  kitchen.subscribe([fussy])

  await eventually(async () => expect(await kitchen.deadLetters.list()).toHaveLength(1))
  expect(batches[0]).toBe(64)
  await eventuallyCooked(...dishes.filter((dish) => dish !== 'dish 40'))
})

test('two replicas share the queue and handle nothing twice', async () => {
  const dishes = Array.from({ length: 300 }, (_, index) => String(index))
  const orders = dishes.map((dish) => dishMessage(dish))
  kitchen.subscribe([cook])
  kitchen.subscribe([cook])

  await kitchen.connect().publish([...orders, ...orders.slice(0, 100)])

  await eventually(async () => expect((await kitchen.dishes()).toSorted()).toEqual(dishes.toSorted()))
})

test('while the database is away a batch is held, and is then handled once and not counted as failed', async () => {
  await openStrictKitchen()
  const url = new URL(kitchen.url)
  const proxy = await startTcpProxy(url, 5432)
  url.host = `127.0.0.1:${proxy.port}`
  kitchen.subscribe([cook], { db: kitchen.databaseAt(url.href) })
  await kitchen.connect().publish([dishMessage('soup')])
  await eventuallyCooked('soup')

  proxy.cut()
  await kitchen.connect().publish([dishMessage('tart'), dishMessage('pie')])
  await eventually(() => expect(proxy.refused).toBeGreaterThan(3))
  proxy.mend()

  await eventually(async () => expect((await kitchen.dishes()).toSorted()).toEqual(['pie', 'soup', 'tart']))
  expect(await kitchen.deadLetters.list()).toEqual([])
  proxy.close()
})

test('a subscriber that stops while the database is away gives its events to another', async () => {
  const url = new URL(kitchen.url)
  const proxy = await startTcpProxy(url, 5432)
  url.host = `127.0.0.1:${proxy.port}`
  const { stop } = kitchen.subscribe([cook], { db: kitchen.databaseAt(url.href) })
  await kitchen.connect().publish([dishMessage('soup')])
  await eventuallyCooked('soup')
  proxy.cut()
  await kitchen.connect().publish([dishMessage('tart')])
  await eventually(() => expect(proxy.refused).toBeGreaterThan(1))

  await stop()
  kitchen.subscribe([cook])

  await eventuallyCooked('soup', 'tart')
  proxy.close()
})

test('a deadlock is no fault of an event: the batch runs again and nothing is counted', async () => {
  await openStrictKitchen()
  let deadlocks = 2
  const unlucky: Subscription<ShopTables> = on([orderPlaced], async (tx, events) => {
    deadlocks -= 1
    if (deadlocks >= 0) await sql`do $$ begin raise deadlock_detected; end $$`.execute(tx)
    await tx
      .insertInto('cooked')
      .values(events.map(({ data }) => data))
      .execute()
  })
  kitchen.subscribe([unlucky])
  await kitchen.connect().publish([dishMessage('soup')])

  await eventuallyCooked('soup')
  expect(await kitchen.deadLetters.list()).toEqual([])
})

test('events that were handled over 7 days ago are forgotten', async () => {
  const handled = (age: string) =>
    sql`insert into inbox (event_id, handled_at) select gen_random_uuid(), now() - ${age}::interval from generate_series(1, 6000)`.execute(
      kitchen.db,
    )
  await handled('7 days 1 minute')
  await handled('6 days 23 hours')

  expect(await forgetOld(kitchen.db)).toBe(6_000)
  expect(await kitchen.db.selectFrom('inbox').select('event_id').execute()).toHaveLength(6_000)
})
