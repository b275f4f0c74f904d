import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '@bulkhead/tools'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Knobs } from '../../exercises/knobs.ts'
import { knobsHere, readKnobs } from '../../src/export/knobs/read-knobs.ts'
import { sayingsOf } from '../../src/export/knobs/sayings.ts'
import { turnKnobs } from '../../src/export/knobs/turn-knobs.ts'

/** Each of them otherwise than it is. */
const others: Knobs = {
  '01-dockerfile': { mostMegabytes: 4, stopsWithinSeconds: 5 },
  '02-health-checks': {
    port: 9_099,
    livePath: '/alive',
    readyPath: '/able',
    databaseSeconds: { least: 19, most: 31 },
  },
  '03-reviews': { mostStars: 7 },
  '05-breaker': { failuresToOpen: 4, coolDownMs: 700, pageWithinMs: 650 },
  '06-outbox': { outWithinSeconds: 12 },
  '07-dead-letters': { waitsMs: [100, 250, 600], deadQueue: 'shipping.given-up', reasonHeader: 'why' },
  '08-payment': { limitCents: { least: 200_000, most: 300_000 }, theLimitIs: 'declined' },
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knobs-'))
  for (const { file } of sayingsOf(knobsHere)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
})
afterEach(() => rmSync(folder, { recursive: true }))

const text = (file: string, of = folder) => readFileSync(join(of, file), 'utf8')

test.each(sayingsOf(knobsHere))('$file says “$words”, as the knobs are', ({ file, words }) => {
  expect(text(file, root)).toContain(words)
})

test('what a knob is turned to is said everywhere, and what it was is said no more', async () => {
  await turnKnobs(folder, others)

  for (const { file, words } of sayingsOf(others)) expect(text(file)).toContain(words)
  for (const { file, words } of sayingsOf(knobsHere)) expect(text(file)).not.toContain(words)
  expect(JSON.parse(text('homework/exercises/knobs.json'))).toEqual(others)
})

test('a student’s, in which the solutions are not, has its knobs turned too', async () => {
  rmSync(join(folder, 'homework/solutions'), { recursive: true })

  await turnKnobs(folder, others)

  expect(text('homework/exercises/05-breaker/README.md')).toContain('Four failed calls in a row')
})

test('a text that does not say any more what a knob is stops the export', async () => {
  const file = 'homework/exercises/06-outbox/README.md'
  writeFileSync(join(folder, file), 'all events are out soon')

  await expect(turnKnobs(folder, others)).rejects.toThrow(
    `${file} does not say “all events are out within 10 s” any more`,
  )
})

test('a knob that a variant does not turn stays as it is', () => {
  const { '05-breaker': breaker, ...rest } = readKnobs({ '05-breaker': { failuresToOpen: 3 } })

  expect(breaker).toEqual({ ...knobsHere['05-breaker'], failuresToOpen: 3 })
  expect({ ...rest, '05-breaker': knobsHere['05-breaker'] }).toEqual(knobsHere)
})

test.each([
  [{ '05-breaker': { failuresToOpen: 0 } }, /expected number to be >=3\n.*knobs\["05-breaker"\]\.failuresToOpen/],
  [{ '05-breaker': { failures: 3 } }, /Unrecognized key: "failures"\n.*knobs\["05-breaker"\]/],
  [{ '04-idempotent-consumer': {} }, /Unrecognized key: "04-idempotent-consumer"\n.*knobs/],
  [{ '03-reviews': { mostStars: 'ten' } }, /expected number, received string\n.*knobs\["03-reviews"\]\.mostStars/],
  [{ '02-health-checks': { port: 80 } }, /knobs\["02-health-checks"\]\.port/],
  [{ '02-health-checks': { readyPath: '/livez' } }, /must be another than livePath\n.*\.readyPath/],
  [{ '02-health-checks': { readyPath: 'ready' } }, /must be a path of small letters.*\n.*\.readyPath/],
  [{ '07-dead-letters': { waitsMs: [600, 200] } }, /must grow.*\n.*\.waitsMs/],
  [{ '07-dead-letters': { deadQueue: 'shipping' } }, /such as shipping\.dead\n.*\.deadQueue/],
  [{ '08-payment': { limitCents: { least: 3, most: 2 } } }, /\.limitCents\.least/],
  [
    { '08-payment': { limitCents: { least: 200_000, most: 100_000 } } },
    /must not be less than least\n.*\.limitCents\.most/,
  ],
  [{ '08-payment': { theLimitIs: 'free' } }, /"taken"\|"declined"\n.*\.theLimitIs/],
])('a value that a knob can’t have is refused, and its field named (%#)', (said, reason) => {
  expect(() => readKnobs(said)).toThrow(reason)
})
