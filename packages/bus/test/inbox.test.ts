import { eventually } from '@bulkhead/service/testing'
import { currentTraceparent } from '@bulkhead/service/trace'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetOld } from '../src/inbox/forget-old.ts'
import { each, on } from '../src/index.ts'
import { cook, dishMessage, type Kitchen, openKitchen, orderPlaced } from './shop.ts'

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

const eventuallyCooked = (...dishes: string[]) => eventually(async () => expect(await kitchen.dishes()).toEqual(dishes))

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

test('two replicas share the queue and handle nothing twice', async () => {
  const dishes = Array.from({ length: 300 }, (_, index) => String(index))
  const orders = dishes.map((dish) => dishMessage(dish))
  kitchen.subscribe([cook])
  kitchen.subscribe([cook])

  await kitchen.connect().publish([...orders, ...orders.slice(0, 100)])

  await eventually(async () => expect((await kitchen.dishes()).toSorted()).toEqual(dishes.toSorted()))
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
