import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Exercise } from '../../src/exercise/exercise.ts'
import { aGrading, type Copy, exercise, type Grading } from './support/a-grading.ts'

let grading: Grading
beforeEach(async () => {
  grading = await aGrading()
})
afterEach(() => grading.clear())

test('a fault of ours costs nobody points: the sum is withheld, and the other exercises are graded', async () => {
  const open = async () => {
    throw new Error('Docker is gone')
  }
  await grading.files('work/04-a', { 'src/main.ts': 'hello' })
  await grading.files('work/05-b', { 'src/main.ts': 'hello' })

  const result = await grading.grade([exercise(4, '04-a', { open }), exercise(5, '05-b')])

  expect(result.totals).toEqual({ points: null, max: 20, bonus: 0, bonusMax: 0 })
  expect(result.exercises.map(({ outcome, points }) => [outcome, points])).toEqual([
    ['not graded', 0],
    ['graded', 10],
  ])
  expect(result.notGraded[0]).toBe('04-a, says-hello: Could not be prepared: Docker is gone')
})

test('nothing is left behind of what was graded, nor of a grading that was stopped', async () => {
  const stopping = new AbortController()
  let copy = ''
  const open: Exercise<Copy>['open'] = async ({ folder }) => {
    copy = folder
    stopping.abort()
    return { folder }
  }
  await grading.files('work/04-a', { 'src/main.ts': 'hello' })

  await expect(grading.grade([exercise(4, '04-a', { open })], 1, stopping.signal)).rejects.toThrow('abort')

  await expect(readdir(dirname(copy))).rejects.toThrow('ENOENT')
})
