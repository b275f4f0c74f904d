import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTaking, type Taking } from './support/a-taking.ts'

let taking: Taking
beforeEach(async () => {
  taking = await aTaking()
})
afterEach(() => taking.clear())

test('what may be edited is taken from the submission, and all else from the starting state', async () => {
  await taking.files('work/04-inbox', {
    'src/main.ts': 'mine',
    'src/new/a.ts': 'mine',
    Dockerfile: 'FROM start',
    'package.json': '{"mine":1}',
  })

  const { exercises } = await taking.take('work')

  expect(await taking.contents()).toEqual({
    'src/main.ts': 'mine',
    'src/new/a.ts': 'mine',
    Dockerfile: 'FROM start',
    'package.json': '{}',
  })
  expect(exercises[0]?.ignored).toEqual([{ path: 'package.json', why: 'may not be edited' }])
})

test('what was handed in unchanged is not complained about, nor what is missing outside of what may be edited', async () => {
  await taking.files('work/04-inbox', { 'src/main.ts': 'start', 'src/old.ts': 'start', Dockerfile: 'FROM start' })

  const { exercises, ignored } = await taking.take('work')

  expect([exercises[0]?.ignored, ignored]).toEqual([[], []])
  expect(Object.keys(await taking.contents())).toContain('package.json')
})

test('an exercise of which nothing was handed in is as it started', async () => {
  await taking.files('work/other', { 'notes.txt': 'x' })

  const { exercises, ignored } = await taking.take('work')

  expect(exercises[0]).toMatchObject({ handedIn: false, ignored: [] })
  expect(ignored).toEqual([{ path: 'other/notes.txt', why: 'belongs to no exercise' }])
  expect((await taking.contents())['src/old.ts']).toBe('start')
})

test('of a whole repository that was handed in, what differs is named', async () => {
  await taking.files('repository', { 'README.md': 'ours', 'homework/src/check.ts': 'ours' })
  await taking.files('fork', {
    'README.md': 'ours',
    'homework/src/check.ts': 'mine',
    'homework/work/04-inbox/src/main.ts': 'mine',
  })

  const { ignored } = await taking.take('fork')

  expect((await taking.contents())['src/main.ts']).toBe('mine')
  expect(ignored).toEqual([{ path: 'homework/src/check.ts', why: 'belongs to no exercise' }])
})

test('a link in the folder is not followed', async () => {
  await taking.files('', { 'secret.txt': 'the solution' })
  await taking.files('work/04-inbox', { 'src/main.ts': 'mine' })
  await symlink(join(taking.folder, 'secret.txt'), join(taking.folder, 'work/04-inbox/src/link.ts'))
  await symlink(taking.folder, join(taking.folder, 'work/04-inbox/src/up'))

  const { exercises } = await taking.take('work')

  expect(await taking.contents()).toEqual({ 'src/main.ts': 'mine', 'package.json': '{}' })
  expect(exercises[0]?.ignored).toEqual([
    { path: 'src/link.ts', why: 'is a symbolic link' },
    { path: 'src/up', why: 'is a symbolic link' },
  ])
})

test('installed packages, what was built and the history are not read', async () => {
  const made = ['.git/', '.venv/', 'node_modules/', 'src/__pycache__/', 'target/']
  await taking.files('work/04-inbox', { 'src/main.ts': 'mine' })
  for (const folder of made) await taking.files('work/04-inbox', { [`${folder}x`]: 'x' })

  const { exercises } = await taking.take('work')

  expect(exercises[0]?.ignored.map(({ path }) => path)).toEqual(made)
})
