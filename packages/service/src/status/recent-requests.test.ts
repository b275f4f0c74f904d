import { expect, test } from 'vitest'
import { createRecentRequests } from './recent-requests.ts'

function openCounter() {
  const clock = { ms: 5_000 }
  return { clock, recent: createRecentRequests(() => clock.ms) }
}

test('a counter that saw nothing says zero', () => {
  expect(openCounter().recent.figures()).toEqual({ perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 })
})

test('rates, errors and durations are those of the last seconds', () => {
  const { clock, recent } = openCounter()
  for (let second = 0; second < 5; second += 1) {
    for (let durationMs = 1; durationMs <= 100; durationMs += 1) recent.record(durationMs === 1 ? 500 : 200, durationMs)
    clock.ms += 1_000
  }

  expect(recent.figures()).toEqual({ perSecond: 100, errorPercent: 1, p50Ms: 50, p99Ms: 99 })
})

test('what is older than ten seconds is forgotten', () => {
  const { clock, recent } = openCounter()
  recent.record(500, 900)
  clock.ms += 10_000
  recent.record(200, 4)
  expect(recent.figures()).toMatchObject({ errorPercent: 0, p99Ms: 4 })

  clock.ms += 60_000
  expect(recent.figures()).toEqual({ perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 })
})

test('in a rush everything is counted, and what is kept stays small', () => {
  const { clock, recent } = openCounter()
  for (let request = 0; request < 20_000; request += 1) recent.record(200, request % 2 === 0 ? 1 : 9)
  clock.ms += 1_000

  expect(recent.figures()).toMatchObject({ perSecond: 20_000, p99Ms: 9 })
})
