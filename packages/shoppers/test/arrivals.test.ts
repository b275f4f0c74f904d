import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { startArrivals } from '../src/arrivals.ts'

test('a busy machine makes shoppers late, never fewer: each is counted from when they were due', async () => {
  const due: number[] = []
  const arrivals = startArrivals(100, (dueAt) => due.push(dueAt))
  const begun = performance.now()

  // This process hears nothing for a while, as when it has no processor to run on.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  await eventually(() => expect(performance.now() - begun).toBeGreaterThan(500))
  arrivals.stop()

  const gaps = due.slice(1).map((dueAt, index) => Math.round(dueAt - (due[index] ?? 0)))
  expect(due.length).toBeGreaterThanOrEqual(49)
  expect(new Set(gaps)).toEqual(new Set([10]))
})
