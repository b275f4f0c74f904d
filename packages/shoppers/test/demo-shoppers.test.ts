import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDemoShoppers, type DemoShoppers, journeys } from '../src/index.ts'
import { openToyStore, type ToyStore } from './toy-store.ts'

let folder: string
let store: ToyStore
let warned: string[]
let crowds: DemoShoppers[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bulkhead-shoppers-'))
  store = await openToyStore()
  warned = []
  crowds = []
})
afterEach(async () => {
  for (const crowd of crowds) await crowd.close()
  await store.stop()
  rmSync(folder, { recursive: true, force: true })
})

const file = () => join(folder, 'lab', 'demo-load.json')

function demoShoppers(): DemoShoppers {
  const crowd = createDemoShoppers({ address: store.address, file: file(), warn: (_, message) => warned.push(message) })
  crowds.push(crowd)
  return crowd
}

/** How often a journey went so, in all. */
function count(crowd: DemoShoppers, name: string, effect: 'ok' | 'degraded' | 'failed'): number {
  const figures = crowd.seconds().flatMap(({ journeys }) => journeys.filter((journey) => journey.name === name))
  return figures.reduce((sum, one) => sum + one[effect], 0)
}

const orders = () => [...store.orders.values()]

test('they come for every journey, and what they bought goes back', async () => {
  const crowd = demoShoppers()

  crowd.call({ perSecond: 5 })

  await eventually(() => {
    for (const journey of journeys)
      expect([journey, count(crowd, journey, 'ok')]).toEqual([journey, expect.toSatisfy((n) => n > 0)])
  })
  expect(orders(), 'which stands until somebody has seen it').not.toContain('cancelled')
  crowd.sendAway()
  await eventually(() => expect(new Set(orders())).toEqual(new Set(['cancelled'])))
})

test('what is answered from memory, or not at all, shows in its journey and in no other', async () => {
  store.stale = true
  store.answersCheckouts = false
  const crowd = demoShoppers()

  crowd.call({ perSecond: 5 })

  await eventually(() => {
    expect(count(crowd, 'browse', 'degraded')).toBeGreaterThan(0)
    expect(count(crowd, 'checkout accepted', 'failed')).toBeGreaterThan(0)
  })
  expect(count(crowd, 'browse', 'failed')).toBe(0)
  expect(count(crowd, 'order confirmed', 'ok')).toBe(0)
})

test('an order that nobody waits for any more is called off all the same, once that is possible', async () => {
  store.confirms = false
  const crowd = demoShoppers()
  crowd.call({ perSecond: 5 })
  await eventually(() => expect(orders().length).toBeGreaterThan(3))

  crowd.sendAway()
  store.confirms = true

  await eventually(() => expect(new Set(orders())).toEqual(new Set(['cancelled'])))
})

test('who is sent away has no outcome, and nobody comes after', async () => {
  store.confirms = false
  const crowd = demoShoppers()
  crowd.call({ perSecond: 20 })
  await eventually(() => expect(count(crowd, 'checkout accepted', 'ok')).toBeGreaterThan(0))

  const known = crowd.seconds().length
  crowd.sendAway()
  const { length } = orders()

  expect(crowd.load).toBeUndefined()
  await eventually(() => expect(crowd.seconds().length).toBeGreaterThan(known))
  expect(count(crowd, 'order confirmed', 'failed')).toBe(0)
  expect(orders().length).toBeLessThanOrEqual(length + 2)
})

test('they go on coming when the process is started again', async () => {
  const before = demoShoppers()
  before.call({ perSecond: 3 })
  await before.close()

  const after = demoShoppers()
  after.resume()

  expect(after.load).toEqual({ perSecond: 3 })
  await eventually(() => expect(count(after, 'browse', 'ok')).toBeGreaterThan(0))
  after.sendAway()
  const later = demoShoppers()
  later.resume()
  expect(later.load).toBeUndefined()
})

test('a load whose half hour is over is over', () => {
  const before = demoShoppers()
  before.call({ perSecond: 3 })
  const { load, until } = JSON.parse(readFileSync(file(), 'utf8'))
  expect(until - Date.now()).toBeGreaterThan(29 * 60_000)
  expect(until - Date.now()).toBeLessThanOrEqual(30 * 60_000)
  writeFileSync(file(), JSON.stringify({ load, until: Date.now() - 1 }))

  const after = demoShoppers()
  after.resume()

  expect(after.load).toBeUndefined()
  expect(warned).toEqual([])
})

test.each(['{"load":', '{"load":{"perSecond":900},"until":1}', 'soup'])(
  'a kept load that can not be read, %s, is passed over with a warning',
  (text) => {
    demoShoppers().call({ perSecond: 3 })
    writeFileSync(file(), text)

    const after = demoShoppers()
    after.resume()

    expect(after.load).toBeUndefined()
    expect(warned).toEqual(['the demo load that was kept can not be read'])
  },
)
