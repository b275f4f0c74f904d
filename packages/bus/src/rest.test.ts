import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { restAfter } from './rest.ts'

/** How long one rests who was at it for so long. */
async function restOf(count: number, tookMs: number): Promise<number> {
  const begun = performance.now()
  await restAfter(count, begun - tookMs)
  return performance.now() - begun
}

test('what comes alone is never followed by a rest, however long it took', async () => {
  let rested = false
  const resting = restAfter(1, performance.now() - 10_000).then(() => {
    rested = true
  })
  await nextTurn()
  expect(rested).toBe(true)
  await resting
})

test('several things are followed by a rest of twice their time', async () => {
  expect(await restOf(2, 15)).toBeGreaterThanOrEqual(29)
})

test('nobody rests for long: what took a second is followed by a twentieth of one', async () => {
  const rest = await restOf(64, 1_000)
  expect(rest).toBeGreaterThanOrEqual(49)
  expect(rest).toBeLessThan(1_000)
})
