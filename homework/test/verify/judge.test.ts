import { expect, test } from 'vitest'
import type { Mutant } from '../../src/exercise/mutant.ts'
import type { CheckResult, CheckStatus, ExerciseResult } from '../../src/exercise/result.ts'
import { judge, judgeMutants } from '../../src/verify/judge.ts'
import { aCheck, anExercise } from '../support/an-exercise.ts'

function aMutant(given: Partial<Mutant> = {}): Mutant {
  return { name: 'in-memory', story: 'It is still there.', edits: [], loses: ['restart'], ...given }
}

/** What was said of the checks, each of which is worth 4 points but for `starts`. */
function resultWith(statuses: Readonly<Record<string, CheckStatus>>): ExerciseResult {
  const checks = Object.entries(statuses).map(([id, status]): CheckResult => {
    const max = id === 'starts' ? 0 : 4
    return { id, title: id, status, points: status === 'pass' ? max : 0, max, reason: 'because', ms: 1 }
  })
  const points = checks.reduce((sum, check) => sum + check.points, 0)
  return { exercise: '00-toy', title: 'A toy', points, max: 8, seed: 1, trials: 1, checks, ms: 1 }
}

const starter = { kind: 'starter', name: 'starter' } as const
const solution = { kind: 'solution', name: 'solution' } as const
const mutant = { kind: 'mutant', name: 'in-memory', mutant: aMutant() } as const

test('a starting state may pass a gate, and no check that has points', () => {
  expect(judge(starter, resultWith({ starts: 'pass', counts: 'fail', restart: 'skipped' })).complaints).toEqual([])
  expect(judge(starter, resultWith({ starts: 'pass', counts: 'pass', restart: 'fail' })).complaints).toEqual([
    'counts passes untouched, for 4 points',
  ])
})

test('a solution passes every check', () => {
  expect(judge(solution, resultWith({ starts: 'pass', counts: 'pass', restart: 'pass' })).complaints).toEqual([])
  expect(judge(solution, resultWith({ starts: 'pass', counts: 'pass', restart: 'fail' })).complaints).toEqual([
    'the solution’s restart is fail: because',
  ])
})

test('a wrong solution loses exactly what it must lose, and what comes after that is skipped', () => {
  const lost = { counts: 'pass', restart: 'fail', replay: 'skipped' } as const
  expect(judge(mutant, resultWith(lost)).complaints).toEqual([])
  expect(judge(mutant, resultWith({ counts: 'pass', restart: 'pass' })).complaints).toEqual([
    'restart is pass, and should fail',
  ])
  expect(judge(mutant, resultWith({ counts: 'fail', restart: 'fail' })).complaints).toEqual([
    'counts fails, and should not: because',
  ])
  expect(judge(mutant, resultWith({ counts: 'fail', restart: 'skipped' })).complaints).toHaveLength(2)
})

test('what could not be measured is no complaint, and is not held either', () => {
  expect(judge(solution, resultWith({ counts: 'pass', restart: 'error' }))).toEqual({
    complaints: [],
    unmeasured: [{ id: 'restart', reason: 'because' }],
  })
})

test('a check with points that no wrong solution loses is named', () => {
  const exercise = anExercise([
    aCheck({ id: 'starts', points: 0 }),
    aCheck({ id: 'counts' }),
    aCheck({ id: 'restart' }),
  ])

  expect(judgeMutants(exercise, [aMutant()])).toEqual(['No mutant loses counts'])
  expect(judgeMutants(exercise, [aMutant(), aMutant({ name: 'blind', loses: ['counts'] })])).toEqual([])
})

test('a wrong solution that loses nothing, or what there is not, or goes by another’s name, is named too', () => {
  const exercise = anExercise([aCheck({ id: 'restart' })])
  const mutants = [aMutant(), aMutant({ name: 'idle', loses: [] }), aMutant({ loses: ['restrat'] })]

  expect(judgeMutants(exercise, mutants)).toEqual([
    'idle loses nothing',
    'in-memory is to lose restrat, which is no check',
    'Two mutants are named in-memory',
  ])
})
