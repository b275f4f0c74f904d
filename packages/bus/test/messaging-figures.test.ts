import { afterEach, beforeEach, expect, test } from 'vitest'
import { messagingFigures } from '../src/index.ts'
import { dishMessage, dishOrder, emit, type Kitchen, openKitchen } from './shop.ts'

let kitchen: Kitchen

beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

test('a service says what waits in its outbox and in its queue', async () => {
  const bus = kitchen.connect()
  await kitchen.db.transaction().execute((tx) => emit(tx, [dishOrder('soup'), dishOrder('cake')]))
  await bus.publish([dishMessage('stew')])

  const figures = await messagingFigures({
    subscribers: [kitchen.kitchen],
    bus,
    db: kitchen.db,
    steps: kitchen.steps,
  })()

  expect(figures).toEqual({
    outbox: 2,
    bus: { connected: true, queues: [{ name: kitchen.kitchen, ready: 1, unacked: 0, deadLetters: 0 }] },
    recent: { last: expect.any(Number), steps: [] },
  })
})

test('what a service can not know just now it leaves out, and says the rest soon', async () => {
  const bus = kitchen.connect()
  await bus.close()
  const away = kitchen.databaseAt('postgres://nobody@127.0.0.1:1/nowhere')
  const asked = performance.now()

  const figures = await messagingFigures({ subscribers: [kitchen.kitchen], bus, db: away, steps: kitchen.steps })()

  expect(figures).toEqual({ outbox: undefined, bus: { connected: false, queues: [] }, recent: expect.anything() })
  expect(performance.now() - asked).toBeLessThan(1_000)
})
