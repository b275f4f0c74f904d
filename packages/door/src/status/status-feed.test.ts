import type { Status } from '@bulkhead/types'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStatusFeed } from './status-feed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function openFeed() {
  const counted = { collected: 0 }
  const feed = createStatusFeed(async () => {
    counted.collected += 1
    return { architecture: 'microservices', services: [] }
  })
  return { feed, counted }
}

test('many who listen are told each second, for the price of one', async () => {
  const { feed, counted } = openFeed()
  const heard: Status[] = []
  for (let listeners = 0; listeners < 5; listeners += 1) feed.follow((status) => heard.push(status))

  await vi.advanceTimersByTimeAsync(3_000)

  expect(counted.collected).toBe(4)
  expect(heard).toHaveLength(20)
})

test('while nobody listens nobody is asked', async () => {
  const { feed, counted } = openFeed()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(counted.collected).toBe(0)

  const leave = feed.follow(() => undefined)
  await vi.advanceTimersByTimeAsync(2_000)
  leave()
  const { collected } = counted
  await vi.advanceTimersByTimeAsync(10_000)

  expect(collected).toBe(3)
  expect(counted.collected).toBe(collected)
})

test('who comes back after everyone left is told at once, and each second', async () => {
  const { feed } = openFeed()
  feed.follow(() => undefined)()
  const heard: Status[] = []

  feed.follow((status) => heard.push(status))
  await vi.advanceTimersByTimeAsync(2_000)

  expect(heard).toHaveLength(3)
})
