import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aGrading, exercise, type Grading } from './support/a-grading.ts'

let grading: Grading
beforeEach(async () => {
  grading = await aGrading()
})
afterEach(() => grading.clear())

test('who brings their own rules, checks, result and links scores what they earned, and is reported', async () => {
  await grading.files('work/04-a', {
    'src/main.ts': 'bye',
    'rules.json': '{"free":true}',
    'checks/says-hello.ts': 'pass()',
  })
  await grading.files('work', { 'homework-result.json': '{"points":100}' })
  await symlink('/etc/passwd', join(grading.folder, 'work/04-a/src/passwd'))

  const result = await grading.grade([exercise(4, '04-a')])

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
  await grading.files('start', { 'compose.yaml': 'services: { app: { build: . } }' })
  await grading.files('work/02-h', {
    'src/main.ts': 'hello',
    'compose.yaml': 'services: { app: { build: ., pid: host, network_mode: host } }',
  })

  const result = await grading.grade([exercise(2, '02-h', { deploys: 'compose.yaml', open })])

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

test('a compose file that is to be deployed and was taken away is missed in a sentence', async () => {
  await grading.files('start', { 'compose.yaml': 'services: { app: { build: . } }' })
  await grading.files('work/02-h', { 'src/main.ts': 'hello' })

  const result = await grading.grade([exercise(2, '02-h', { deploys: 'compose.yaml' })])

  expect(result.exercises[0]).toMatchObject({
    outcome: 'refused',
    refusals: [{ field: 'compose.yaml', why: 'is not there' }],
  })
})

test('what somebody develops with, or a library of theirs brings, is not deployed and so not refused', async () => {
  await grading.files('work/08-p', {
    'src/main.ts': 'hello',
    'rules.json': '{}',
    'docker-compose.yml': 'services: { app: { build: ., volumes: [".:/app"], network_mode: host } }',
    'src/library/compose.yaml': 'not even a mapping',
    'k8s/pod.yaml': '{ apiVersion: v1, kind: Pod, metadata: { name: mine } }',
  })

  const result = await grading.grade([exercise(8, '08-p', { editable: ['./'] })])

  expect(result.exercises[0]).toMatchObject({ outcome: 'graded', points: 10, refusals: [] })
})
