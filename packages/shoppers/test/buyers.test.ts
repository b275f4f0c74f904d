import { eventually } from '@bulkhead/service/testing'
import { productList } from '@bulkhead/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBuyers } from '../src/demo/buyers.ts'
import type { Attempt, Effect, Journey, Purchase } from '../src/index.ts'
import { type Shoppers, welcomeShoppers } from '../src/index.ts'
import { openToyStore, type ToyStore } from './toy-store.ts'

let store: ToyStore
let shoppers: Shoppers
let attempts: Attempt[]
let bought: Purchase[]

beforeEach(async () => {
  store = await openToyStore()
  shoppers = welcomeShoppers(store.address)
  attempts = []
  bought = []
})
afterEach(async () => {
  await shoppers.leave()
  await store.stop()
})

const count = (journey: Journey, effect: Effect) =>
  attempts.filter((attempt) => attempt.journey === journey && attempt.effect === effect).length

/** So many people who come to buy, all at once. */
async function letIn(howMany: number): Promise<void> {
  const answer = await shoppers.newcomer().ask({ method: 'GET', path: '/api/products' })
  const { items } = productList.parse(JSON.parse(answer?.text ?? ''))
  const arrive = createBuyers({
    newcomer: shoppers.newcomer,
    choose: () => items[0],
    signal: new AbortController().signal,
    record: (attempt) => attempts.push(attempt),
    onBought: (purchase) => bought.push(purchase),
  })
  for (let come = 0; come < howMany; come += 1) arrive(performance.now())
}

test('when too many wait for their orders, those who waited longest give up, and everyone has checked out', async () => {
  store.confirms = false

  await letIn(230)

  await eventually(() => expect(count('checkout accepted', 'ok')).toBe(230))
  await eventually(() => expect(count('order confirmed', 'failed')).toBe(30))
  expect(bought.map(({ checkout }) => checkout)).toEqual(Array.from({ length: 30 }, () => 'accepted'))

  store.confirms = true
  await eventually(() => expect(bought).toHaveLength(230))
  expect(count('order confirmed', 'failed')).toBe(30)
})

test('who comes while the store is full is turned away', async () => {
  await letIn(270)

  expect(count('checkout accepted', 'failed')).toBe(10)
  expect(count('order confirmed', 'failed')).toBe(10)
  await eventually(() => expect(count('checkout accepted', 'ok')).toBe(260))
})

test('where nothing is for sale nobody can buy, and nothing is asked', async () => {
  const arrive = createBuyers({
    newcomer: shoppers.newcomer,
    choose: () => undefined,
    signal: new AbortController().signal,
    record: (attempt) => attempts.push(attempt),
    onBought: (purchase) => bought.push(purchase),
  })

  arrive(performance.now())

  expect(attempts.map(({ journey, effect }) => [journey, effect])).toEqual([
    ['checkout accepted', 'failed'],
    ['order confirmed', 'failed'],
  ])
  expect(store.orders.size).toBe(0)
})
