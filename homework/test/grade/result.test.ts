import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { homeworkResult } from '../../src/grade/result/homework-result.ts'
import { plainText } from '../../src/grade/result/plain-text.ts'
import { aCheck, anExercise, aResult } from './support/a-result.ts'

test('the schema that other programs read is the one that results are written by (npm run schema)', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../../result.schema.json', import.meta.url), 'utf8'))

  expect(written).toEqual(z.toJSONSchema(homeworkResult))
})

test('a result keeps to its schema, and one with a word more does not', () => {
  const result = aResult([anExercise()])

  expect(homeworkResult.parse(result)).toEqual(result)
  expect(homeworkResult.safeParse({ ...result, grade: 100 }).success).toBe(false)
})

test('the hundred and the bonus are added up apart', () => {
  const result = aResult([
    anExercise({ checks: [aCheck(), aCheck({ status: 'fail', points: 0 })] }),
    anExercise({ bonus: true, checks: [aCheck({ points: 10, max: 10 })] }),
  ])

  expect(result.totals).toEqual({ points: 4, max: 8, bonus: 10, bonusMax: 10 })
})

test('where the grader is at fault the sum is withheld, and the check is named', () => {
  const result = aResult([
    anExercise(),
    anExercise({ exercise: '06-outbox', checks: [aCheck({ status: 'error', points: 0, reason: 'Docker is gone' })] }),
  ])

  expect(result.totals).toEqual({ points: null, max: 8, bonus: 0, bonusMax: 0 })
  expect(result.notGraded).toEqual(['06-outbox, once: Docker is gone'])
})

test('a bonus that could not be measured withholds the bonus alone', () => {
  const unmeasured = aCheck({ status: 'error', points: 0, max: 10, reason: 'not measured: there is no cluster' })

  expect(aResult([anExercise(), anExercise({ bonus: true, checks: [unmeasured] })]).totals).toEqual({
    points: 4,
    max: 4,
    bonus: null,
    bonusMax: 10,
  })
})

test('words of a submission are kept without what a terminal would act on', () => {
  expect(plainText('a\u001b[2Jb\u0000\r\nc\u202e')).toBe('a?[2Jb?\nc?')
  expect(plainText('x'.repeat(3_000))).toHaveLength(2_002)
})
