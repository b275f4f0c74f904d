import type { CheckResult } from '../../../src/exercise/result.ts'
import type { GradedExercise, HomeworkResult } from '../../../src/grade/result/homework-result.ts'
import { notGraded, totalsOf } from '../../../src/grade/result/totals.ts'

export function aCheck(changed: Partial<CheckResult> = {}): CheckResult {
  return { id: 'once', title: 'Each event counts once', status: 'pass', points: 4, max: 4, ms: 1_500, ...changed }
}

export function anExercise(changed: Partial<GradedExercise> = {}): GradedExercise {
  const checks = changed.checks ?? [aCheck()]
  return {
    exercise: '04-idempotent-consumer',
    title: 'An idempotent consumer',
    points: checks.reduce((sum, { points }) => sum + points, 0),
    max: checks.reduce((sum, { max }) => sum + max, 0),
    seed: 7,
    trials: 3,
    checks,
    ms: 2_500,
    outcome: checks.some(({ status }) => status === 'error') ? 'not graded' : 'graded',
    bonus: false,
    ignored: [],
    refusals: [],
    ...changed,
  }
}

export function aResult(exercises: readonly GradedExercise[], changed: Partial<HomeworkResult> = {}): HomeworkResult {
  return {
    version: 1,
    submission: 'ada.tar.gz',
    starter: { commit: '0123456789abcdef', changed: false },
    engines: { node: '24.21.0', docker: '28.2.2', compose: '2.26.1' },
    seed: 7,
    trials: 3,
    startedAt: '2026-11-25T12:00:00.000Z',
    ms: 62_400,
    totals: totalsOf(exercises),
    notGraded: notGraded(exercises),
    exercises: [...exercises],
    ignored: [],
    warnings: [],
    ...changed,
  }
}
