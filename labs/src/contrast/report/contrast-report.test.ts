import { expect, test } from 'vitest'
import { rowNames } from '../rows.ts'
import { conclude } from './conclude.ts'
import { renderPage } from './page/render-page.ts'
import type { Round } from './report.ts'
import { tableLines } from './table.ts'
import { someRounds } from './testing/some-rounds.ts'

function concluded(rounds: readonly Round[]) {
  return conclude({ startedAt: new Date('2026-05-04T09:00:00Z'), seconds: 5, rounds })
}

function rowIn(report: ReturnType<typeof concluded>, wanted: string) {
  return report.contrasts.find(({ name }) => name === wanted)
}

test('where every row is as it is said to be, the contrast is as said', () => {
  const report = concluded(someRounds())

  expect(report.verdict).toBe('as said')
  expect(rowIn(report, 'startSeconds')).toMatchObject({ speaksFor: 'monolith', verdict: 'as said' })
  expect(rowIn(report, 'newLayers')).toMatchObject({ speaksFor: 'microservices', verdict: 'as said' })
})

test('a row that speaks for the other one is not as said, and is named', () => {
  const report = concluded(
    someRounds({
      cartPerSecond: [
        [900, 910, 920],
        [500, 510, 520],
      ],
    }),
  )

  expect(report.verdict).toBe('not as said')
  expect(rowIn(report, 'cartPerSecond')).toMatchObject({ speaksFor: 'microservices', verdict: 'not as said' })
  expect(report.sentence).toContain('Not as is said: cart.')
})

test('rounds that overlap tell nothing', () => {
  const report = concluded(
    someRounds({
      startSeconds: [
        [9, 10, 14],
        [8, 9, 10],
      ],
    }),
  )

  expect(rowIn(report, 'startSeconds')).toMatchObject({ verdict: 'too close to tell', microservices: { median: 10 } })
  expect(report.verdict).toBe('as said')
})

test('what was not measured is said, and is never nothing', () => {
  const report = concluded(someRounds({}, ['idlePss']))

  expect(report.verdict).toBe('not measured')
  expect(report.sentence).toContain('Not measured: idle, what is shared counted once (PSS).')
  expect(tableLines(report).find((line) => line.includes('(PSS)'))).toMatch(
    /not measured +not measured +.*not measured/,
  )
})

test('every row is in the table and on the page, with its median and its spread', () => {
  const report = concluded(
    someRounds({
      startSeconds: [
        [18, 19, 23],
        [6, 7, 8],
      ],
    }),
  )
  const lines = tableLines(report)
  const page = renderPage(report)

  for (const { what } of report.contrasts) {
    expect(lines.some((line) => line.includes(what))).toBe(true)
    expect(page).toContain(what)
  }
  expect(report.contrasts).toHaveLength(rowNames.length)
  expect(lines.find((line) => line.includes('from nothing'))).toMatch(/19 s \(18 to 23\) +7 s \(6 to 8\) +.*monolith/)
})

test('the page asks nothing of the network, and plots each round', () => {
  const page = renderPage(concluded(someRounds()))

  expect(page).not.toMatch(/https?:|<link|<script|@import|src=/)
  expect(page.match(/<circle/g)).toHaveLength(rowNames.length * 6)
})
