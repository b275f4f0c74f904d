import type { JourneyFigures } from '@bulkhead/types'
import { expect, test } from 'vitest'
import type { Second } from '../feed/journey-seconds.ts'
import { lately } from './lately.ts'
import { latencyHeight, latencyPath } from './latency-path.ts'
import { sharePath } from './share-path.ts'

const nowMs = Date.parse('2026-01-31T09:30:00.000Z')

function second(ago: number, figures: Partial<JourneyFigures>): Second {
  const browse = { name: 'browse', ok: 0, degraded: 0, failed: 0, p95Ms: 10, ...figures } as const
  return { atMs: nowMs - ago * 1_000, journeys: { browse } }
}

const of = (seconds: readonly Second[]) => ({ seconds, journey: 'browse', nowMs }) as const

test('of a second in which one of four failed, three quarters stand and one hangs from the top', () => {
  const strip = of([second(20, { ok: 3, failed: 1 })])

  expect(sharePath({ ...strip, effect: 'ok' })).toBe('M100 100H101v-75H100z')
  expect(sharePath({ ...strip, effect: 'failed' })).toBe('M100 25H101v-25H100z')
  expect(sharePath({ ...strip, effect: 'degraded' })).toBe('')
})

test('seconds that are alike are drawn as one, until one is different or missing', () => {
  const strip = of([30, 29, 28, 20].map((ago) => second(ago, { ok: 2 })))

  expect(sharePath({ ...strip, effect: 'ok' })).toBe('M90 100H93v-100H90zM100 100H101v-100H100z')
})

test('what is older than two minutes is not drawn', () => {
  const strip = of([second(130, { ok: 3 })])

  expect(sharePath({ ...strip, effect: 'ok' })).toBe('')
  expect(latencyPath(strip)).toBe('')
})

test('the latency is a line, broken where nobody came', () => {
  const strip = of([second(20, { ok: 1 }), second(19, { ok: 1, p95Ms: 1_000 }), second(10, { ok: 1 })])
  const ten = latencyHeight(10)

  expect(latencyPath(strip)).toBe(`M100.5 ${ten}h0L101.5 ${latencyHeight(1_000)}M110.5 ${ten}h0`)
})

test('the scale goes from a millisecond to three seconds, and what is beyond sticks to its edge', () => {
  expect([0, 1, 3_000, 90_000].map(latencyHeight)).toEqual([100, 100, 0, 0])
})

test('now is the last five seconds: who got something succeeded, also from memory or late', () => {
  const seconds = [second(60, { failed: 9 }), second(3, { ok: 1, degraded: 2 }), second(2, { failed: 1, p95Ms: 40 })]

  expect(lately(seconds, 'browse', nowMs)).toEqual({ successPercent: 75, p95Ms: 40, mostly: 'degraded' })
  expect(lately(seconds, 'cart', nowMs)).toBeUndefined()
  expect(lately(seconds, 'browse', nowMs + 60_000)).toBeUndefined()
})
