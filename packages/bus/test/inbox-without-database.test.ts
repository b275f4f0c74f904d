import { eventually } from '@bulkhead/service/testing'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { on, type Subscription } from '../src/index.ts'
import { cook, dishMessage, type Kitchen, openKitchen, orderPlaced, type ShopTables } from './shop.ts'
import { startTcpProxy } from './tcp-proxy.ts'

/** It parks an event at its first failure, so that none goes unseen. */
let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen([])
})
afterEach(() => kitchen.close())

const eventuallyCooked = (...dishes: string[]) => eventually(async () => expect(await kitchen.dishes()).toEqual(dishes))

test('while the database is away a batch is held, and is then handled once and not counted as failed', async () => {
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

test('while the disk of the database is full a batch is held for as long as it takes, though the database answers', async () => {
  let full = 22
  const cramped: Subscription<ShopTables> = on([orderPlaced], async (tx, events) => {
    full -= 1
    if (full >= 0) await sql`do $$ begin raise disk_full; end $$`.execute(tx)
    await tx
      .insertInto('cooked')
      .values(events.map(({ data }) => data))
      .execute()
  })
  kitchen.subscribe([cramped])
  await kitchen.connect().publish([dishMessage('soup')])

  await eventually(async () => expect(await kitchen.dishes()).toEqual(['soup']), 25_000)
  expect(await kitchen.deadLetters.list()).toEqual([])
})
