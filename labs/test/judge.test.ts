import type { Attempt } from '@bulkhead/shoppers'
import type { Fault } from '@bulkhead/tools'
import { expect, test } from 'vitest'
import { judge } from '../src/isolation/judge/judge.ts'
import { allWellBut } from '../src/isolation/predictions/prediction.ts'
import type { FaultReport, PromisesReport } from '../src/isolation/report/report.ts'
import { hurtThroughout, marks, visitsOf } from './support/attempts.ts'

const kept: PromisesReport = {
  accepted: 60,
  confirmed: 60,
  doubled: 0,
  unanswered: 0,
  stockExpected: 880,
  stockFound: 880,
}
const prediction = allWellBut({ browse: 'degraded', cart: 'failed' })
const asPredicted = { browse: hurtThroughout('degraded'), cart: hurtThroughout('failed') }

function judged(attempts: readonly Attempt[], { promises = kept, fault = 'hang' as Fault } = {}): FaultReport {
  return judge({ target: 'cart', fault, prediction, attempts, marks, promises })
}

test('a fault that hurts what it must, and nothing else, is as predicted', () => {
  const report = judged(visitsOf(asPredicted))

  expect(report).toMatchObject({ verdict: 'as predicted', complaints: [] })
  expect(report.journeys.map(({ observed }) => observed)).toEqual(['degraded', 'ok', 'failed', 'ok', 'ok', 'ok'])
})

test('a fault that hurts nobody is not as predicted: it did not bite', () => {
  expect(judged(visitsOf({}))).toMatchObject({
    verdict: 'not as predicted',
    complaints: ['browse was to be degraded, and was ok.', 'cart was to be failed, and was ok.'],
  })
})

test('a journey that was hurt and should not have been is not as predicted', () => {
  const attempts = visitsOf({ ...asPredicted, 'past orders': hurtThroughout('failed') })

  expect(judged(attempts).complaints).toEqual(['past orders was to be ok, and was failed.'])
})

test('a single failure among a hundred and twenty shoppers is one too many', () => {
  const attempts = visitsOf({
    ...asPredicted,
    'product page': [
      { from: 0, to: 5_000, effect: 'ok' },
      { from: 5_000, to: 5_050, effect: 'failed' },
      { from: 5_050, to: marks.end, effect: 'ok' },
    ],
  })

  expect(judged(attempts).complaints).toEqual(['product page was to be ok, and was failed.'])
})

test('a journey that works but takes three times as long as before is not unaffected', () => {
  const attempts = visitsOf({
    ...asPredicted,
    'past orders': [
      { from: 0, to: marks.breakBegun, effect: 'ok', tookMs: 60 },
      { from: marks.breakBegun, to: marks.end, effect: 'ok', tookMs: 181 },
    ],
  })

  expect(judged(attempts).complaints).toEqual(['past orders was to be ok, and its p95 went from 60 to 181 ms.'])
})

test('a difference that nobody could notice is none', () => {
  const attempts = visitsOf({
    ...asPredicted,
    'past orders': [
      { from: 0, to: marks.breakBegun, effect: 'ok', tookMs: 4 },
      { from: marks.breakBegun, to: marks.end, effect: 'ok', tookMs: 149 },
    ],
  })

  expect(judged(attempts).verdict).toBe('as predicted')
})

test('a fault that lasts must hurt throughout; a crash heals by itself', () => {
  const attempts = visitsOf({
    browse: [
      { from: 0, to: 4_000, effect: 'ok' },
      { from: 4_000, to: 5_000, effect: 'degraded' },
      { from: 5_000, to: marks.end, effect: 'ok' },
    ],
    cart: [
      { from: 0, to: 4_000, effect: 'ok' },
      { from: 4_000, to: 5_000, effect: 'failed' },
      { from: 5_000, to: marks.end, effect: 'ok' },
    ],
  })

  expect(judged(attempts, { fault: 'hang' }).complaints[0]).toMatch(/browse was to be degraded throughout, and was for/)
  expect(judged(attempts, { fault: 'crash' })).toMatchObject({ verdict: 'as predicted', healedAfterMs: 760 })
})

test('who is hurt for too long after the healing is not healed', () => {
  const attempts = visitsOf({ ...asPredicted, cart: hurtThroughout('failed', 4_990) })
  const late = visitsOf({ ...asPredicted, cart: [...hurtThroughout('failed', 4_950)].map(slowlyHurt) })

  expect(judged(attempts).complaints).toEqual([])
  expect(judged(late).complaints).toEqual(['It took 5.1 s until all was well again.'])
})

function slowlyHurt<Part extends { readonly effect: string }>(stretch: Part): Part & { readonly tookMs: number } {
  return { ...stretch, tookMs: stretch.effect === 'failed' ? 200 : 10 }
}

test('an order that was accepted and not confirmed, or twice, or a stock that does not add up, is a broken promise', () => {
  const attempts = visitsOf(asPredicted)
  const broken = { ...kept, confirmed: 58, doubled: 1, stockFound: 879 }

  expect(judged(attempts, { promises: broken }).complaints).toEqual([
    '2 of 60 accepted orders were not confirmed.',
    '1 shoppers have more than the one order that they made.',
    'The stock is 879 where 880 would add up.',
  ])
})

test('the windows are counted by when people came, and the last begins when all is well', () => {
  const report = judged(visitsOf({ ...asPredicted, cart: hurtThroughout('failed', 2_000) }))
  const cart = report.journeys.find(({ journey }) => journey === 'cart')

  expect(cart).toMatchObject({
    before: { attempts: 80, successPercent: 100, degradedPercent: 0, p95Ms: 10 },
    during: { attempts: 120, successPercent: 0 },
    after: { successPercent: 100 },
  })
  expect(report.healedAfterMs).toBe(1_960)
  expect(report.timeline).toMatchObject({ bucketMs: 500, brokenAtMs: 0, healedAtMs: 6_000 })
  expect(report.timeline.buckets[0]).toMatchObject({ startMs: -4_000, journeys: { cart: { ok: 10, failed: 0 } } })
  expect(report.timeline.buckets[8]).toMatchObject({ startMs: 0, journeys: { cart: { ok: 0, failed: 10 } } })
})
