import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { on, type Subscription } from '../src/index.ts'
import { cook, dishMessage, type Kitchen, openKitchen, orderPlaced, type ShopTables } from './shop.ts'
import { placed } from './topology.ts'

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

const eventuallyCooked = (...dishes: string[]) => eventually(async () => expect(await kitchen.dishes()).toEqual(dishes))

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
