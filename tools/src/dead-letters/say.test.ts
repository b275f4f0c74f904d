import { expect, test } from 'vitest'
import { ageOf, listed, shown } from './say.ts'

const letter = {
  service: 'cart',
  id: 'a1',
  type: 'store.order.placed.v1',
  reason: 'no such\n cart',
  attempts: 5,
  parkedAt: '2026-01-31T09:30:00.000Z',
  event: { subject: 'order 7' },
}

test('what is parked is a line each: whose it is, how often it was tried, how long ago, and why', () => {
  const lines = listed({ items: [letter] }, new Date('2026-01-31T09:33:10.000Z'))

  expect(lines).toEqual([
    `service  id  ${'type'.padEnd(letter.type.length)}  tries  age    reason`,
    'cart     a1  store.order.placed.v1  5      3 min  no such cart',
    'Hand them to their service again with npm run dead-letters replay, or one with its id.',
  ])
})

test('one that came without an id is listed all the same', () => {
  const [, line] = listed({ items: [{ ...letter, id: '' }] }, new Date())

  expect(line).toMatch(/^cart +\(none\) +store\.order\.placed\.v1 /)
})

test('where a service tells of as many as it ever does, there may be more', () => {
  const items = [...Array.from({ length: 100 }, () => letter), { ...letter, service: 'order' }]

  expect(listed({ items }, new Date()).at(-1)).toBe('Of cart these are the oldest 100; there may be more.')
})

test('a service that could not be asked is named', () => {
  expect(listed({ items: [], unavailable: ['order'] }, new Date())).toEqual([
    'Nothing is parked.',
    'order can’t be asked just now: what it has parked isn’t shown.',
  ])
})

test('one is shown whole, with its event', () => {
  const lines = shown(letter)

  expect(lines).toContain('attempts  5')
  expect(lines.at(-1)).toBe('{\n  "subject": "order 7"\n}')
})

test.each([
  [40, '40 s'],
  [3_599, '59 min'],
  [7_300, '2 h'],
  [500_000, '5 d'],
])('%i seconds ago is %s ago', (seconds, said) => {
  expect(ageOf(new Date(0).toISOString(), new Date(seconds * 1_000))).toBe(said)
})
