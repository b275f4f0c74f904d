import { expect, test } from 'vitest'
import type { Exercise } from '../../src/exercise/exercise.ts'
import type { CheckResult } from '../../src/exercise/result.ts'
import { gradescopeResults } from '../../src/grade/report/gradescope.ts'
import { withheld } from '../../src/grade/report/sentences.ts'
import { type Grading, gradeExercise } from '../../src/grade/run/grade-exercise.ts'
import { anExercise, aCheck as ofExercise } from '../support/an-exercise.ts'
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

const taken = { folder: '09-more', handedIn: true, copy: import.meta.dirname, ignored: [] }

function gradingOf(exercise: Exercise, mayLack: Grading['mayLack'], checks: readonly CheckResult[] = []): Grading {
  const { folder, title } = exercise
  const run = { seed: 7, trials: 1 }
  return {
    exercise,
    place: { folder, editable: [], start: import.meta.dirname },
    taken,
    project: 'none',
    ...run,
    ...(mayLack === undefined ? {} : { mayLack }),
    signal: new AbortController().signal,
    runExercise: async () => {
      const points = checks.reduce((sum, check) => sum + check.points, 0)
      const max = checks.reduce((sum, check) => sum + check.max, 0)
      return { result: { exercise: folder, title, points, max, ...run, checks: [...checks], ms: 1 }, warnings: [] }
    },
  }
}

/** The bonus, of which these checks were seen. */
async function graded(checks: readonly CheckResult[], mayLack: Grading['mayLack']) {
  const bonus = { ...anExercise([]), number: 9, folder: '09-more' }
  const { result } = await gradeExercise(gradingOf(bonus, mayLack, checks))
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

test('of a bonus that nobody handed in, as much could be had as of any other', async () => {
  const seen = ofExercise({ id: 'drains', points: 7 })
  const inCluster = ofExercise({ id: 'rolls', points: 3, needs: ['cluster'] })
  const bonus = anExercise([seen, inCluster], { number: 9, folder: '09-more' })
  const { result } = await gradeExercise({ ...gradingOf(bonus, ['cluster']), taken: { ...taken, handedIn: false } })

  expect(result).toMatchObject({ outcome: 'not handed in', points: 0, max: 7 })
  expect(result.checks.map(({ status }) => status)).toEqual(['skipped', 'error'])
})

test('Gradescope is told of what was not measured, and takes it for no loss', async () => {
  expect(gradescopeResults(await graded([earned, unseen], ['cluster']))).toMatchObject({
    tests: [
      { score: 7, max_score: 7, status: 'passed' },
      { score: 0, max_score: 0, output: 'not measured: no cluster' },
    ],
  })
})
