import { expect, test } from 'vitest'
import { createJourneyRecord } from '../src/demo/journey-record.ts'

/** A record with a clock that only the test moves; seconds count from the beginning. */
function openRecord() {
  const begun = Date.parse('2026-01-31T09:30:00Z')
  let now = begun
  const record = createJourneyRecord(() => now)
  record.open()
  const at = (second: number) => new Date(begun + second * 1_000).toISOString()
  return { record, at, goTo: (second: number) => (now = begun + second * 1_000) }
}

const browsed = (tookMs: number) => ({ journey: 'browse', tookMs, effect: 'ok' }) as const
const waited = { journey: 'order confirmed', tookMs: 800, effect: 'degraded' } as const
const refused = { journey: 'browse', tookMs: 3, effect: 'failed' } as const

test('a second says how each journey went, once it is over', () => {
  const { record, at, goTo } = openRecord()
  for (let tookMs = 1; tookMs <= 20; tookMs += 1) record.add(browsed(tookMs))
  record.add(refused)
  record.add(waited)
  goTo(0.9)
  expect(record.seconds()).toEqual([])

  goTo(1)

  expect(record.seconds()).toEqual([
    {
      at: at(0),
      journeys: [
        { name: 'browse', ok: 20, degraded: 0, failed: 1, p95Ms: 19 },
        { name: 'order confirmed', ok: 0, degraded: 1, failed: 0, p95Ms: 800 },
      ],
    },
  ])
})

test('a second in which nothing became known is there, and empty, also when the process itself heard nothing', () => {
  const { record, at, goTo } = openRecord()
  record.add(browsed(4))
  goTo(3.5)
  record.add(browsed(2_000))
  goTo(4)

  expect(record.seconds().map(({ at, journeys }) => [at, journeys.length])).toEqual([
    [at(0), 1],
    [at(1), 0],
    [at(2), 0],
    [at(3), 1],
  ])
})

test('who asks again is told what is new', () => {
  const { record, at, goTo } = openRecord()
  goTo(2)
  const [, second] = record.seconds()

  goTo(4)

  expect(record.seconds(second?.at).map(({ at }) => at)).toEqual([at(2), at(3)])
  expect(record.seconds(at(3))).toEqual([])
})

test('two minutes are kept, and no more', () => {
  const { record, at, goTo } = openRecord()
  for (let second = 0; second < 300; second += 1) {
    goTo(second)
    record.add(browsed(1))
  }
  goTo(300)

  const kept = record.seconds()

  expect(kept).toHaveLength(120)
  expect(kept[0]?.at).toBe(at(180))
  expect(kept.at(-1)?.at).toBe(at(299))
})

test('while nobody comes nothing is kept, and what was stays for its two minutes', () => {
  const { record, at, goTo } = openRecord()
  record.add(browsed(1))
  record.close()
  goTo(10)
  record.add(browsed(1))
  expect(record.seconds().map(({ at }) => at)).toEqual([at(0)])

  record.open()
  goTo(11)
  expect(record.seconds().map(({ at }) => at)).toEqual([at(0), at(10)])

  goTo(125)
  record.close()
  expect(record.seconds()[0]?.at).toBe(at(10))
})

test('a clock that is put back makes no second twice', () => {
  const { record, goTo } = openRecord()
  goTo(5)
  record.add(browsed(1))
  goTo(3)
  record.add(browsed(1))
  goTo(8)

  const starts = record.seconds().map(({ at }) => at)
  expect(starts).toEqual([...new Set(starts)].toSorted())
  expect(starts).toHaveLength(8)
})
