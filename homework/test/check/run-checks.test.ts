import { expect, test, vi } from 'vitest'
import { type CheckRun, runChecks } from '../../src/check/run-checks.ts'
import { NotHeld } from '../../src/exercise/not-held.ts'
import { NotMeasured } from '../../src/exercise/not-measured.ts'
import type { ExerciseResult } from '../../src/exercise/result.ts'
import { aCheck, anExercise } from '../support/an-exercise.ts'

const fails = (reason: string) => async () => {
  throw new NotHeld(reason)
}
const breaks = async () => {
  throw new Error('the grader stumbled')
}
const statuses = ({ checks }: ExerciseResult) => Object.fromEntries(checks.map(({ id, status }) => [id, status]))

function aRun(given: Partial<CheckRun> = {}): CheckRun {
  return { folder: '/nowhere', project: 'none', seed: 7, trials: 1, signal: new AbortController().signal, ...given }
}

test('a check that holds earns its points, and one that does not says why and what to do next', async () => {
  const exercise = anExercise([
    aCheck({ id: 'counts', points: 3 }),
    aCheck({ id: 'once', points: 4, run: fails('it was counted twice, not once') }),
  ])

  expect(await runChecks(exercise, aRun())).toMatchObject({
    exercise: '00-toy',
    points: 3,
    max: 7,
    seed: 7,
    checks: [
      { id: 'counts', status: 'pass', points: 3, max: 3 },
      { id: 'once', status: 'fail', points: 0, max: 4, reason: 'it was counted twice, not once', next: 'mend once' },
    ],
  })
})

test('what comes after a check that did not hold is skipped, and so is what comes after that', async () => {
  const exercise = anExercise([
    aCheck({ id: 'second', after: ['first'] }),
    aCheck({ id: 'third', after: ['second'] }),
    aCheck({ id: 'first', run: fails('it did not start') }),
    aCheck({ id: 'apart' }),
  ])

  const result = await runChecks(exercise, aRun())
  expect(statuses(result)).toEqual({ first: 'fail', second: 'skipped', third: 'skipped', apart: 'pass' })
  expect(result.checks[1]?.reason).toBe('“first holds” comes first.')
})

test('what the grader stumbles over is its own fault, and so is what comes after it', async () => {
  const exercise = anExercise([aCheck({ id: 'first', run: breaks }), aCheck({ id: 'second', after: ['first'] })])

  const result = await runChecks(exercise, aRun())
  expect(statuses(result)).toEqual({ first: 'error', second: 'error' })
  expect(result.checks[0]?.reason).toBe('The grader’s own fault, not yours: the grader stumbled')
  expect(result.checks[0]?.next).toBeUndefined()
})

test('a check that does not come to its end is the grader’s own fault once its deadline has passed', async () => {
  const forever = () => new Promise<void>(() => undefined)
  const exercise = anExercise([aCheck({ id: 'hangs', deadlineMs: 30, run: forever }), aCheck({ id: 'apart' })])

  expect(statuses(await runChecks(exercise, aRun()))).toEqual({ hangs: 'error', apart: 'pass' })
})

test('what this machine lacks is said, and costs nothing', async () => {
  const noCluster = async () => {
    throw new NotMeasured('no cluster answers')
  }
  const result = await runChecks(anExercise([aCheck({ id: 'rolls', run: noCluster })]), aRun())

  expect(result.checks).toMatchObject([{ status: 'error', reason: 'not measured: no cluster answers' }])
})

test('a check that needs what this machine lacks says so, whatever was handed in, and the others are judged', async () => {
  vi.stubEnv('HOMEWORK_CLUSTER', '')
  const exercise = anExercise([
    aCheck({ id: 'spare', run: fails('there is one') }),
    aCheck({ id: 'rolls', after: ['spare'], needs: ['cluster'], instead: 'The manifests say spare.' }),
  ])

  const result = await runChecks(exercise, aRun())
  vi.unstubAllEnvs()
  expect(statuses(result)).toEqual({ spare: 'fail', rolls: 'error' })
  expect(result.checks[1]).toMatchObject({ lacks: 'cluster' })
  expect(result.checks[1]?.reason).toMatch(
    /^not measured: no Kubernetes cluster was named .*\. The manifests say spare\.$/,
  )
})

test('an exercise that could not be prepared fails nobody', async () => {
  const exercise = anExercise([aCheck({ id: 'counts' })], { open: breaks })

  const told: string[] = []
  const onCheck: CheckRun['onCheck'] = ({ id }, result) => told.push(`${id} ${result?.status}`)
  expect((await runChecks(exercise, aRun({ onCheck }))).checks).toMatchObject([
    { status: 'error', reason: 'Could not be prepared: the grader stumbled' },
  ])
  expect(told).toEqual(['counts error'])
})

test('what goes wrong while all is put away changes no result, and is told', async () => {
  const told: string[] = []
  const exercise = anExercise([aCheck({ id: 'counts' })], { close: breaks })

  const result = await runChecks(exercise, aRun({ onTrouble: (sentence) => told.push(sentence) }))
  expect(statuses(result)).toEqual({ counts: 'pass' })
  expect(told).toEqual(['the grader stumbled'])
})

test('one check alone runs with what it comes after, and tries the same as among all', async () => {
  const tried = new Map<string, number | undefined>()
  const checks = [
    aCheck({ id: 'starts' }),
    aCheck({ id: 'first', after: ['starts'] }),
    aCheck({ id: 'second', after: ['starts'] }),
  ]
  const exercise = anExercise(
    checks.map(({ id, ...check }) => ({ ...check, id, run: async ({ roll }) => void tried.set(id, roll?.()) })),
    { open: async ({ random }) => ({ seen: [], roll: random }) },
  )

  const all = await runChecks(exercise, aRun())
  const among = tried.get('second')
  const alone = await runChecks(exercise, aRun({ only: ['second'] }))
  expect(Object.keys(statuses(all))).toEqual(['starts', 'first', 'second'])
  expect(Object.keys(statuses(alone))).toEqual(['starts', 'second'])
  expect(tried.get('second')).toBe(among)
})

test('checks that come after each other are refused before any runs', async () => {
  const exercise = anExercise([aCheck({ id: 'hen', after: ['egg'] }), aCheck({ id: 'egg', after: ['hen'] })])

  await expect(runChecks(exercise, aRun())).rejects.toThrow('hen comes after egg comes after hen')
})

test('a run that is called off ends without a result, and puts away what it opened', async () => {
  const calledOff = new AbortController()
  const closed: string[] = []
  const hangs = aCheck({ id: 'hangs', run: () => new Promise(() => setTimeout(() => calledOff.abort(), 20)) })
  const exercise = anExercise([hangs], { close: async () => void closed.push('closed') })

  await expect(runChecks(exercise, aRun({ signal: calledOff.signal }))).rejects.toThrow('aborted')
  expect(closed).toEqual(['closed'])
})
