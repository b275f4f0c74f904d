import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStepLog, createTransact } from '../src/index.ts'
import { cook, dishMessage, dishOrder, emit, type Kitchen, openKitchen } from './shop.ts'

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(() => kitchen.close())

const event = (id: string) => ({ id, type: 'shop.placed', subject: 'table-7' })

test('a service says what it published and what it handled, each once and in order', async () => {
  kitchen.subscribe([cook])
  const transact = createTransact(kitchen.db, kitchen.relay())
  const [soup, tart] = [dishOrder('soup', 'table-7'), dishOrder('tart', 'table-8')]

  await transact((tx) => emit(tx, [soup, tart]))

  await eventually(() => {
    const { steps } = kitchen.steps.after()
    for (const did of ['published', 'handled']) {
      const own = steps.filter((step) => step.did === did)
      expect(own.map(({ eventId, type, subject }) => ({ eventId, type, subject }))).toEqual([
        { eventId: soup.id, type: 'shop.placed', subject: 'table-7' },
        { eventId: tart.id, type: 'shop.placed', subject: 'table-8' },
      ])
      for (const { at } of own) expect(at).toMatch(/^20.*Z$/)
    }
  })
  const timeOf = (did: string) => kitchen.steps.after().steps.find((step) => step.did === did)?.at ?? ''
  expect(timeOf('published') <= timeOf('handled')).toBe(true)
})

test('what comes again was handled once, and what fails was not', async () => {
  kitchen.subscribe([cook])
  const soup = dishMessage('soup')
  await kitchen.connect().publish([soup, soup])
  await eventually(() => expect(kitchen.steps.after().steps).toHaveLength(1))
  const { last } = kitchen.steps.after()

  await kitchen.connect().publish([soup, { ...dishMessage('tart'), body: 'no order' }, dishMessage('stew')])

  await eventually(async () => expect(await kitchen.dishes()).toEqual(['soup', 'stew']))
  await eventually(() => expect(kitchen.steps.after(last).steps.map(({ subject }) => subject)).toEqual(['stew']))
})

test('while the broker is away nothing is published', async () => {
  const bus = kitchen.connect()
  await bus.close()
  const { wake } = kitchen.relay({ bus })
  await kitchen.db.transaction().execute((tx) => emit(tx, [dishOrder('soup')]))
  wake()
  await eventually(async () => expect(await kitchen.waiting()).toBe(1))
  expect(kitchen.steps.after().steps).toEqual([])

  kitchen.relay().wake()

  await eventually(() => expect(kitchen.steps.after().steps).toMatchObject([{ did: 'published', subject: 'soup' }]))
})

test('who says what they know is told what came after', () => {
  const log = createStepLog()
  log.note('published', [event('1'), event('2')])
  const { last, steps } = log.after()
  expect(steps.map(({ eventId }) => eventId)).toEqual(['1', '2'])
  expect(log.after(last)).toEqual({ last, steps: [] })

  log.note('handled', [event('3')])

  expect(log.after(last).steps).toMatchObject([{ did: 'handled', eventId: '3', subject: 'table-7' }])
})

test('256 steps are remembered, the last ones', () => {
  const log = createStepLog()
  log.note(
    'published',
    Array.from({ length: 300 }, (_, index) => event(String(index))),
  )

  const { steps } = log.after()

  expect(steps).toHaveLength(256)
  expect(steps[0]?.eventId).toBe('44')
})

test('after a restart the numbers go on: who asks with an old one hears what is new, and nothing twice', () => {
  let now = Date.now()
  const before = createStepLog(() => now)
  before.note(
    'published',
    Array.from({ length: 500 }, (_, index) => event(String(index))),
  )
  const { last } = before.after()

  now += 1
  const restarted = createStepLog(() => now)
  expect(restarted.after(last).steps).toEqual([])
  restarted.note('published', [event('new')])

  expect(restarted.after(last).steps).toMatchObject([{ eventId: 'new' }])
  expect(restarted.after().last).toBeGreaterThan(last)
})
