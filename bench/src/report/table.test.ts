import { expect, test } from 'vitest'
import { tableOf } from './table.ts'
import { sampleResult } from './testing/sample-result.ts'

test('a terminal shows on what it was measured, and of each row its ratio, its bar and what became of it', () => {
  expect(tableOf(sampleResult)).toBe(`Abacus 3000, 2 cores · Node 24.0.0 · PostgreSQL 18.0 · RabbitMQ 4.0 · 150 s

gateway, checkout answered 202, outbox drained
  against raw Postgres three-row transactions (five round trips, pool of 10)
  0.25 (0.25 to 0.25), at least 0.20: held · 1,230 against 4,940 a second
  others used the machine: 3 rounds were repeated, 1 of those that count were disturbed too

gateway, cart add
  against the monolith’s cart add
  not measured: it rained`)
})
