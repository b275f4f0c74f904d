import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { benchResult } from '../result.ts'
import { documentOf } from './document.ts'
import { placesOf } from './places.ts'
import { sampleResult } from './testing/sample-result.ts'

test('the document says of each row what was measured, or why it was not', () => {
  const lines = documentOf(sampleResult).split('\n')

  expect(lines).toContain('- Machine: Abacus 3000, 2 cores, linux x64; the load generator runs on the same cores')
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  const limit = 'raw Postgres three-row transactions (five round trips, pool of 10)'
  const accepted = 'gateway, checkout answered `202`, outbox drained'
  expect(cells).toContainEqual(['', accepted, limit, '0.25', '0.25 to 0.25', 'at least 0.20', 'held', ''])
  expect(cells).toContainEqual(['', accepted, '1,230', limit, '4,940', 'a second', ''])
  const unmeasured = [
    'gateway, cart add',
    'the monolith’s cart add',
    '',
    '',
    'at least 0.40',
    'not measured: it rained',
  ]
  expect(cells).toContainEqual(['', ...unmeasured, ''])
  expect(lines).toContain('- checkout-accepted: 3 repeated, 1 disturbed ones count')
})

test('the document in the repository is the one that its newest result makes', () => {
  const { results, document } = placesOf({})
  const newest = readdirSync(results).sort().at(-1) ?? ''
  const result = benchResult.parse(JSON.parse(readFileSync(join(results, newest), 'utf8')))

  expect(readFileSync(document, 'utf8')).toBe(documentOf(result))
})
