import { expect, test } from 'vitest'
import type { ContenderId, Row } from './bars.ts'
import { exitCodeOf, judge } from './judge.ts'

const row: Row = { id: 'cart-add', measured: 'cartAdd', limit: 'monolithCartAdd', atLeast: 0.4 }

function roundOf(cartAdd: number, monolithCartAdd: number): ReadonlyMap<ContenderId, number> {
  return new Map([
    ['cartAdd', cartAdd],
    ['monolithCartAdd', monolithCartAdd],
  ])
}

test('the ratio that counts is the median of the ratios, not the ratio of the medians', () => {
  const rounds = [roundOf(100, 1_000), roundOf(500, 1_000), roundOf(400, 500)]

  const judged = judge(row, { rounds, repeated: 1, disturbed: 0 })

  expect(judged).toMatchObject({
    outcome: 'held',
    ratio: { median: 0.5, least: 0.1, most: 0.8 },
    unit: 'a second',
    figure: { median: 400 },
    limitFigure: { median: 1_000 },
    repeatedRounds: 1,
    disturbedRounds: 0,
  })
})

test('a bar is reached at the bar, and missed below it', () => {
  const judged = [400, 399].map((figure) => judge(row, { rounds: [roundOf(figure, 1_000)], repeated: 0, disturbed: 0 }))

  expect(judged.map(({ outcome }) => outcome)).toEqual(['held', 'missed'])
})

test('of what should be little the bar is the most that it may be', () => {
  const { atLeast: _, ...without } = row
  const little: Row = { ...without, unit: 'ms', atMost: 6 }
  const judged = [600, 601].map((ms) => judge(little, { rounds: [roundOf(ms, 100)], repeated: 0, disturbed: 0 }))

  expect(judged.map(({ outcome }) => outcome)).toEqual(['held', 'missed'])
})

test('a row without a bar is only shown', () => {
  const { atLeast: _, ...without } = row

  expect(judge(without, { rounds: [roundOf(1, 1_000)], repeated: 0, disturbed: 0 }).outcome).toBe('shown')
})

test('what was not measured says why', () => {
  expect(judge(row, { reason: 'there is no monolith here' })).toEqual({
    id: 'cart-add',
    measured: 'gateway, cart add',
    limit: 'the monolith’s cart add',
    unit: 'a second',
    atLeast: 0.4,
    outcome: 'not measured',
    reason: 'there is no monolith here',
  })
})

test('the exit code is 0 for all bars reached, 1 for one missed, 2 for one that nobody measured', () => {
  const held = judge(row, { rounds: [roundOf(1, 1)], repeated: 0, disturbed: 0 })
  const missed = judge(row, { rounds: [roundOf(1, 10)], repeated: 0, disturbed: 0 })
  const unmeasured = judge(row, { reason: 'it rained' })

  expect(exitCodeOf({ rows: [held] })).toBe(0)
  expect(exitCodeOf({ rows: [held, unmeasured] })).toBe(2)
  expect(exitCodeOf({ rows: [unmeasured, missed, held] })).toBe(1)
})
