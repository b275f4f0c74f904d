import type { JourneySecond } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { aService, aStatus, aStep } from '../testing/samples.ts'
import { type FeedState, hear, nothingKnown } from './feed-state.ts'
import { secondOf } from './journey-seconds.ts'
import { rateOn, type Traffic, trainsOn } from './traffic.ts'
import type { News } from './watch-store.ts'

const startMs = Date.parse('2026-01-31T09:30:00.000Z')
const opened: News = { kind: 'opened' }
const well: News = { kind: 'status', status: aStatus() }
const catalogDown: News = { kind: 'status', status: aStatus({ services: [aService('catalog', { state: 'down' })] }) }

/** What is known after some news, one a second. */
function after(...news: readonly News[]): FeedState {
  return news.reduce((state, each, index) => hear(state, each, startMs + index * 1_000), nothingKnown)
}

function second(seconds: number): JourneySecond {
  const at = new Date(startMs + seconds * 1_000).toISOString()
  return { at, journeys: [{ name: 'browse', ok: 3, degraded: 0, failed: 0, p95Ms: 12 }] }
}

test('when the stream is lost, what was last known stays', () => {
  const state = after(opened, well, { kind: 'lost' })

  expect(state.connection).toBe('lost')
  expect(state.status).toEqual(aStatus())
  expect(state.said).toBe('The gateway does not answer; the page reconnects by itself.')
  const healed = after(opened, well, { kind: 'lost' }, opened, well)
  expect([healed.connection, healed.said]).toEqual(['live', 'The gateway answers again.'])
})

test('the time in which a service was down is marked', () => {
  const { breakages } = after(opened, well, catalogDown, catalogDown, well)

  expect(breakages).toEqual([{ part: 'catalog', sinceMs: startMs + 2_000, untilMs: startMs + 4_000 }])
})

test('a gateway that was lost counts as broken meanwhile, besides what was broken before', () => {
  const { breakages } = after(opened, catalogDown, { kind: 'lost' }, opened, catalogDown)

  expect(breakages).toEqual([
    { part: 'catalog', sinceMs: startMs + 1_000 },
    { part: 'gateway', sinceMs: startMs + 2_000, untilMs: startMs + 4_000 },
  ])
})

test('two minutes of journeys are kept, and told again they are known once', () => {
  const told = Array.from({ length: 200 }, (_, index) => second(index))
  const state = after(opened, { kind: 'journeys', seconds: told }, { kind: 'journeys', seconds: told })

  expect(state.seconds).toHaveLength(120)
  expect(state.seconds.at(-1)).toEqual(secondOf(second(199)))
})

test('times are those of the store, however wrong this clock goes', () => {
  const anHourAgo: News = { kind: 'journeys', seconds: [second(-3_600)] }

  expect(after(opened, anHourAgo, well).nowMs).toBe(startMs - 3_600_000 + 2_000)
})

test('what a stream tells first is past and does not move; what follows does, so many on an edge', () => {
  const steps = Array.from({ length: 40 }, (_, index) => aStep({ eventId: `event ${index}` }))
  const edge = { service: 'order', did: 'published' } as const
  const news: News = { kind: 'steps', steps }

  const dots = (traffic: Traffic) => trainsOn(traffic, edge).flatMap((train) => train.dots)

  expect(dots(hear(hear(nothingKnown, opened, startMs), news, startMs + 100).traffic)).toHaveLength(0)
  const { traffic } = after(opened, news)
  expect(dots(traffic)).toHaveLength(5)
  expect(rateOn(traffic, edge)).toBe(8)
  expect(after(opened, news, well, well, well, well, well).traffic.batches).toEqual([])
})
