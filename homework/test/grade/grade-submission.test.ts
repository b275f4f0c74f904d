import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Check, Exercise } from '../../src/exercise/exercise.ts'
import { hold } from '../../src/exercise/not-held.ts'
import { gradeSubmission } from '../../src/grade/grade-submission.ts'
import { homeworkResult } from '../../src/grade/result/homework-result.ts'
import { runInContainers } from '../../src/grade/run/in-containers.ts'

/** Exercises that need no container: what they look at is the copy of the submission. */
interface Copy {
  readonly folder: string
}

const says: Check<Copy> = {
  id: 'says-hello',
  title: 'It says hello',
  points: 4,
  after: [],
  next: 'Say hello.',
  run: async ({ folder }) => {
    const said = await readFile(join(folder, 'src/main.ts'), 'utf8')
    hold(said.includes('hello'), `it said \u001b[31m${said}`)
  },
}
const keeps: Check<Copy> = {
  ...says,
  id: 'keeps-rules',
  title: 'The rules are ours',
  points: 6,
  run: async ({ folder }) =>
    hold((await readFile(join(folder, 'rules.json'), 'utf8')) === '{}', 'the rules are not ours'),
}

function exercise(number: number, folder: string, given: Partial<Exercise<Copy>> = {}): Exercise {
  return {
    number,
    folder,
    title: folder,
    claim: '',
    editable: ['src/', 'compose.yaml'],
    needs: [],
    checks: [says, keeps],
    hints: [],
    open: async ({ folder: copy }) => ({ folder: copy }),
    close: async () => undefined,
    ...given,
  }
}

let scratch: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'grade-test-'))
  await files('start', { 'src/main.ts': '', 'rules.json': '{}' })
})
afterEach(() => rm(scratch, { recursive: true, force: true }))

test('what was handed in is graded, what was not scores nothing, and the sum is of both', async () => {
  await files('work/04-a', { 'src/main.ts': 'hello' })

  const result = await grade([exercise(4, '04-a'), exercise(5, '05-b')])

  expect(homeworkResult.parse(result)).toEqual(result)
  expect(result.totals).toEqual({ points: 10, max: 20, bonus: 0, bonusMax: 0 })
  expect(result.exercises.map(({ outcome, points }) => [outcome, points])).toEqual([
    ['graded', 10],
    ['not handed in', 0],
  ])
  expect(result.exercises[1]?.checks[0]).toMatchObject({ status: 'skipped', reason: 'Nothing was handed in.' })
})

test('who brings their own rules, checks, result and links scores what they earned, and is reported', async () => {
  await files('work/04-a', { 'src/main.ts': 'bye', 'rules.json': '{"free":true}', 'checks/says-hello.ts': 'pass()' })
  await files('work', { 'homework-result.json': '{"points":100}' })
  await symlink('/etc/passwd', join(scratch, 'work/04-a/src/passwd'))

  const result = await grade([exercise(4, '04-a')])

  expect(result.totals.points).toBe(6)
  expect(result.exercises[0]?.checks[0]?.reason).toBe('it said ?[31mbye')
  expect(result.exercises[0]?.ignored).toEqual([
    { path: 'src/passwd', why: 'is a symbolic link' },
    { path: 'checks/says-hello.ts', why: 'may not be edited' },
    { path: 'rules.json', why: 'may not be edited' },
  ])
  expect(result.warnings).toEqual([
    'It carries a link, which was not followed: 04-a/src/passwd.',
    'It carries its own checks or their surroundings, which were not used: 04-a/checks/says-hello.ts.',
    'It carries a result, which was not read: homework-result.json.',
  ])
})

test('a compose file that reaches outside is not run, and each thing that it asked for is said', async () => {
  const run: string[] = []
  const open = async () => {
    run.push('opened')
    return { folder: '' }
  }
  await files('work/02-h', {
    'src/main.ts': 'hello',
    'compose.yaml': 'services: { app: { build: ., pid: host, network_mode: host } }',
  })

  const result = await grade([exercise(2, '02-h', { open })])

  expect(run).toEqual([])
  expect(result.totals).toEqual({ points: 0, max: 10, bonus: 0, bonusMax: 0 })
  expect(result.exercises[0]).toMatchObject({
    outcome: 'refused',
    refusals: [
      { field: 'services.app.pid', why: 'would see processes of the machine' },
      { field: 'services.app.network_mode', why: 'would leave the networks of the submission' },
    ],
  })
  expect(result.exercises[0]?.checks.map(({ status }) => status)).toEqual(['fail', 'fail'])
})

test('a fault of ours costs nobody points: the sum is withheld, and the other exercises are graded', async () => {
  const open = async () => {
    throw new Error('Docker is gone')
  }
  await files('work/04-a', { 'src/main.ts': 'hello' })
  await files('work/05-b', { 'src/main.ts': 'hello' })

  const result = await grade([exercise(4, '04-a', { open }), exercise(5, '05-b')])

  expect(result.totals).toEqual({ points: null, max: 20, bonus: 0, bonusMax: 0 })
  expect(result.exercises.map(({ outcome, points }) => [outcome, points])).toEqual([
    ['not graded', 0],
    ['graded', 10],
  ])
  expect(result.notGraded[0]).toBe('04-a, says-hello: Could not be prepared: Docker is gone')
})

test('the ninth is on top of the hundred', async () => {
  await files('work/09-k', { 'src/main.ts': 'hello' })

  expect((await grade([exercise(9, '09-k')])).totals).toEqual({ points: 0, max: 0, bonus: 10, bonusMax: 10 })
})

test('the same seed tries the same, and another something else', async () => {
  const rolled: number[] = []
  const open: Exercise<Copy>['open'] = async ({ random }) => {
    rolled.push(random())
    return { folder: '' }
  }
  await files('work/04-a', { 'src/main.ts': 'hello' })
  for (const seed of [1, 1, 2]) await grade([exercise(4, '04-a', { open })], seed)

  expect(rolled[0]).toBe(rolled[1])
  expect(rolled[0]).not.toBe(rolled[2])
})

test('nothing is left behind of what was graded, nor of a grading that was stopped', async () => {
  const stopping = new AbortController()
  let copy = ''
  const open: Exercise<Copy>['open'] = async ({ folder }) => {
    copy = folder
    stopping.abort()
    return { folder }
  }
  await files('work/04-a', { 'src/main.ts': 'hello' })

  await expect(grade([exercise(4, '04-a', { open })], 1, stopping.signal)).rejects.toThrow('abort')

  await expect(readdir(dirname(copy))).rejects.toThrow('ENOENT')
})

function grade(exercises: readonly Exercise[], seed = 7, signal = new AbortController().signal) {
  return gradeSubmission({
    submission: join(scratch, 'work'),
    project: 'none',
    seed,
    trials: 2,
    exercises,
    startOf: () => join(scratch, 'start'),
    root: join(scratch, 'repository'),
    runExercise: runInContainers,
    onGraded: () => undefined,
    signal,
  })
}

async function files(folder: string, contentOf: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(contentOf)) {
    await mkdir(dirname(join(scratch, folder, path)), { recursive: true })
    await writeFile(join(scratch, folder, path), content)
  }
}
