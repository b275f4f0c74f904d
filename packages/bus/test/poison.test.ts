import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFaultFile, createFaultSwitch } from '@bulkhead/service'
import { eventually } from '@bulkhead/service/testing'
import { defineEvent } from '@bulkhead/types'
import { pino } from 'pino'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { labSubscriptions } from '../src/inbox/lab-subscriptions.ts'
import { newEvent } from '../src/index.ts'
import { cook, dishMessage, type Kitchen, openKitchen, type ShopTables } from './shop.ts'

const folder = mkdtempSync(join(tmpdir(), 'bulkhead-poison-'))
const faults = createFaultSwitch(createFaultFile(join(folder, 'kitchen.json')), pino({ level: 'silent' }))
afterAll(() => rmSync(folder, { recursive: true }))

const shopPoisoned = defineEvent('shop.poisoned', z.object({}))
const poisonMessage = () => {
  const event = { ...newEvent(shopPoisoned, { subject: 'kitchen', data: {} }), source: 'lab' }
  return { id: event.id, type: event.type, body: JSON.stringify(event) }
}

let kitchen: Kitchen
beforeEach(async () => {
  kitchen = await openKitchen()
})
afterEach(async () => {
  faults.turnOff()
  await kitchen.close()
})

const parked = (count: number) =>
  eventually(async () => {
    const list = await kitchen.deadLetters.list()
    expect(list).toHaveLength(count)
    return list
  })

test('a poisoned event is parked after its tries, 100 behind it are handled, and it is when replayed once mended', async () => {
  const dishes = Array.from({ length: 100 }, (_, index) => String(index))
  kitchen.subscribe([cook, ...labSubscriptions<ShopTables>(faults, shopPoisoned)])
  faults.turnOn({ kind: 'poison' }, () => undefined)

  const poison = poisonMessage()
  kitchen.putOnQueue(poison)
  await kitchen.connect().publish(dishes.map((dish) => dishMessage(dish)))

  await eventually(async () => expect((await kitchen.dishes()).toSorted()).toEqual(dishes.toSorted()))
  expect(await parked(1)).toMatchObject([
    { ...poison, attempts: 3, reason: 'the fault switch makes this handler fail', parkedAt: expect.any(String) },
  ])
  faults.turnOff()
  expect(await kitchen.deadLetters.replay(poison.id)).toBe(1)
  await eventually(async () => expect(await kitchen.handled(poison.id)).toBe(true))
  expect(await kitchen.deadLetters.replay(poison.id)).toBe(0)
})

test('an event that is parked twice, and replayed twice at once, takes effect once', async () => {
  const ignorant = kitchen.subscribe([])
  const soup = dishMessage('soup')
  await kitchen.connect().publish([soup, soup])
  await parked(2)
  await ignorant.stop()
  kitchen.subscribe([cook])
  kitchen.subscribe([cook])

  const [one = 0, other = 0] = await Promise.all([kitchen.deadLetters.replay(soup.id), kitchen.deadLetters.replay()])

  expect(one + other).toBe(2)
  await eventually(async () => expect(await kitchen.dishes()).toEqual(['soup']))
})

test('a poisoned event that is replayed before the handler is mended is tried as if new, and parked again', async () => {
  kitchen.subscribe([cook, ...labSubscriptions<ShopTables>(faults, shopPoisoned)])
  faults.turnOn({ kind: 'poison' }, () => undefined)
  const poison = poisonMessage()
  kitchen.putOnQueue(poison)
  const [before] = await parked(1)

  await kitchen.deadLetters.replay(poison.id)

  await eventually(async () => {
    const [after] = await parked(1)
    expect(after).toMatchObject({ id: poison.id, attempts: 3 })
    expect(after?.parkedAt).not.toBe(before?.parkedAt)
  })
})

test('outside the lab the event is one that nobody knows', async () => {
  kitchen.subscribe([cook, ...labSubscriptions<ShopTables>(undefined, shopPoisoned)])

  kitchen.putOnQueue(poisonMessage())

  expect(await parked(1)).toMatchObject([{ attempts: 1, reason: 'nothing here handles shop.poisoned' }])
})
