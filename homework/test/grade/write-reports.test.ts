import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endLines, exerciseLines } from '../../src/grade/report/on-terminal.ts'
import { writeReports } from '../../src/grade/report/write-reports.ts'
import { sayOnActions } from '../../src/grade/say-on-actions.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'

const broken = aCheck({ status: 'error', points: 0, reason: 'Docker is gone' })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a result is written with all that is made from it', async () => {
  const written = await writeReports(aResult([anExercise()]), folder)

  expect(written).toEqual(['homework-result.json', 'results.json', 'junit.xml', 'summary.md'])
  expect(readdirSync(folder).toSorted()).toEqual(written.toSorted())
})

test('a withheld grade leaves no earlier grade lying there for Gradescope', async () => {
  await writeReports(aResult([anExercise()]), folder)

  const written = await writeReports(aResult([anExercise({ checks: [broken] })]), folder)

  expect(written).not.toContain('results.json')
  expect(readdirSync(folder)).not.toContain('results.json')
})

test('on GitHub Actions the page of the run tells the grade', async () => {
  const page = join(folder, 'page.md')

  await sayOnActions(aResult([anExercise()]), { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: page })

  expect(readFileSync(page, 'utf8')).toContain('# 4 of 4 points')
})

test('each line of a terminal begins with a sign of ours, whatever a submission had a say in', () => {
  const said = aCheck({ status: 'fail', points: 0, reason: 'it said\n::error::mine' })
  const exercise = anExercise({ checks: [aCheck(), said], ignored: [{ path: '::stop', why: 'may not be edited' }] })

  expect(exerciseLines(exercise)).toEqual([
    '04-idempotent-consumer: 4 of 8',
    '  ✓ once 4/4',
    '  ✗ once 0/4',
    '    | it said',
    '    | ::error::mine',
    '  · ignored: ::stop may not be edited',
  ])
  expect(endLines(aResult([exercise], { warnings: ['::x'] }))).toEqual(['? ::x', 'Seed 7, 3 trials: 4 of 8 points.'])
})
