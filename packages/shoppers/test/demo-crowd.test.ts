import { eventually } from '@bulkhead/service/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDemoCrowd, type DemoCrowd } from '../src/demo/demo-crowd.ts'
import type { Attempt } from '../src/index.ts'
import { openToyStore, type ToyStore } from './toy-store.ts'

let store: ToyStore
let crowd: DemoCrowd
let attempts: Attempt[]

beforeEach(async () => {
  store = await openToyStore()
  attempts = []
  crowd = createDemoCrowd({ address: store.address, record: (attempt) => attempts.push(attempt) })
})
afterEach(async () => {
  await crowd.close()
  await store.stop()
})

test('those who come again go on coming when the store answers what those before them asked', async () => {
  store.answersProducts = false
  crowd.come(20)
  await eventually(() => expect(store.unanswered).toHaveLength(1))
  crowd.go()
  store.answersProducts = true
  crowd.come(20)
  await eventually(() => expect(attempts).not.toEqual([]))

  for (const answer of store.unanswered) answer()

  const { length } = attempts
  await eventually(() => expect(attempts.length).toBeGreaterThan(length + 100))
})
