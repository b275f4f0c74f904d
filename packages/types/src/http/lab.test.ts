import { expect, test } from 'vitest'
import { fault } from './index.ts'

test.each([
  { kind: 'crash' },
  { kind: 'poison', seconds: 60 },
  { kind: 'slow', delayMs: 60_000, percent: 1 },
  { kind: 'errors', percent: 100, seconds: 3_600 },
])('%o is a fault', (wish) => {
  expect(fault.parse(wish)).toEqual(wish)
})

test.each([
  ['kind', { kind: 'explode' }],
  ['kind', { percent: 50 }],
  ['percent', { kind: 'errors', percent: 0 }],
  ['percent', { kind: 'errors', percent: 101 }],
  ['percent', { kind: 'errors', percent: 0.5 }],
  ['delayMs', { kind: 'slow', delayMs: 0 }],
  ['delayMs', { kind: 'slow', delayMs: 60_001 }],
  ['seconds', { kind: 'hang', seconds: 0 }],
  ['seconds', { kind: 'hang', seconds: 3_601 }],
])('a wrong %s is refused by its name: %o', (field, wish) => {
  expect(fault.safeParse(wish).error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
})

test('a fault with a field that nobody knows is refused', () => {
  expect(fault.safeParse({ kind: 'slow', colour: 'red' }).success).toBe(false)
})
