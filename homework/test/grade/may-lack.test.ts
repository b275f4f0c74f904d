import { expect, test } from 'vitest'
import { gradescopeResults } from '../../src/grade/report/gradescope.ts'
import { withheld } from '../../src/grade/report/sentences.ts'
import { type Grading, gradeExercise } from '../../src/grade/run/grade-exercise.ts'
import { anExercise } from '../support/an-exercise.ts'
import { aCheck, aResult } from './support/a-result.ts'

const earned = aCheck({ id: 'drains', points: 7, max: 7 })
const unseen = aCheck({
  id: 'rolls',
  status: 'error',
  points: 0,
  max: 3,
  reason: 'not measured: no cluster',
  lacks: 'cluster',
})
const broken = aCheck({ id: 'race', status: 'error', points: 0, max: 1, reason: 'Docker is gone' })

/** The bonus, of which these checks were seen. */
async function graded(checks: readonly (typeof earned)[], mayLack: Grading['mayLack']) {
  const bonus = { ...anExercise([]), number: 9, folder: '09-more' }
  const { result } = await gradeExercise({
    exercise: bonus,
    place: { folder: bonus.folder, editable: [], start: import.meta.dirname },
    taken: { folder: bonus.folder, handedIn: true, copy: import.meta.dirname, ignored: [] },
    project: 'none',
    seed: 7,
    trials: 1,
    ...(mayLack === undefined ? {} : { mayLack }),
    signal: new AbortController().signal,
    runExercise: async () => ({
      result: {
        exercise: bonus.folder,
        title: bonus.title,
        points: checks.reduce((sum, { points }) => sum + points, 0),
        max: checks.reduce((sum, { max }) => sum + max, 0),
        seed: 7,
        trials: 1,
        checks: [...checks],
        ms: 1,
      },
      warnings: [],
    }),
  })
  return aResult([result])
}

test('a bonus without a cluster is withheld, unless it may be lacking', async () => {
  const result = await graded([earned, unseen], undefined)

  expect(result.totals).toMatchObject({ bonus: null, bonusMax: 10 })
  expect(withheld(result)).toBe(true)
})

test('where it may be lacking, what was measured counts, of as much as could be measured', async () => {
  const result = await graded([earned, unseen], ['cluster'])

  expect(result.totals).toMatchObject({ bonus: 7, bonusMax: 7 })
  expect(result.notGraded).toEqual(['09-more, rolls: not measured: no cluster'])
  expect(withheld(result)).toBe(false)
})

test('that a cluster may be lacking excuses no other trouble', async () => {
  expect((await graded([earned, unseen, broken], ['cluster'])).totals.bonus).toBeNull()
})

test('Gradescope is told of what was not measured, and takes it for no loss', async () => {
  expect(gradescopeResults(await graded([earned, unseen], ['cluster']))).toMatchObject({
    tests: [
      { score: 7, max_score: 7, status: 'passed' },
      { score: 0, max_score: 0, output: 'not measured: no cluster' },
    ],
  })
})
