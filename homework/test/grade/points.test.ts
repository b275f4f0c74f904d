import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Exercise } from '../../src/exercise/exercise.ts'
import { homeworkResult } from '../../src/grade/result/homework-result.ts'
import { aGrading, type Copy, exercise, type Grading } from './support/a-grading.ts'

let grading: Grading
beforeEach(async () => {
  grading = await aGrading()
})
afterEach(() => grading.clear())

test('what was handed in is graded, what was not scores nothing, and the sum is of both', async () => {
  await grading.files('work/04-a', { 'src/main.ts': 'hello' })

  const result = await grading.grade([exercise(4, '04-a'), exercise(5, '05-b')])

  expect(homeworkResult.parse(result)).toEqual(result)
  expect(result.totals).toEqual({ points: 10, max: 20, bonus: 0, bonusMax: 0 })
  expect(result.exercises.map(({ outcome, points }) => [outcome, points])).toEqual([
    ['graded', 10],
    ['not handed in', 0],
  ])
  expect(result.exercises[1]?.checks[0]).toMatchObject({ status: 'skipped', reason: 'Nothing was handed in.' })
})

test('the ninth is on top of the hundred', async () => {
  await grading.files('work/09-k', { 'src/main.ts': 'hello' })

  expect((await grading.grade([exercise(9, '09-k')])).totals).toEqual({ points: 0, max: 0, bonus: 10, bonusMax: 10 })
})

test('the same seed tries the same, and another something else', async () => {
  const rolled: number[] = []
  const open: Exercise<Copy>['open'] = async ({ random }) => {
    rolled.push(random())
    return { folder: '' }
  }
  await grading.files('work/04-a', { 'src/main.ts': 'hello' })
  for (const seed of [1, 1, 2]) await grading.grade([exercise(4, '04-a', { open })], seed)

  expect(rolled[0]).toBe(rolled[1])
  expect(rolled[0]).not.toBe(rolled[2])
})
