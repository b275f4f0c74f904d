import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTaking, type Taking } from './support/a-taking.ts'
import type { Entry } from './support/packed.ts'

let taking: Taking
beforeEach(async () => {
  taking = await aTaking()
})
afterEach(() => taking.clear())

test.each<[string, Entry, string]>([
  [
    'a symbolic link',
    { path: '04-inbox/src/l.ts', type: 'SymbolicLink', linkpath: '/etc/passwd' },
    'is a symbolic link',
  ],
  ['a hard link', { path: '04-inbox/src/l.ts', type: 'Link', linkpath: '/etc/passwd' }, 'is a hard link'],
  ['a device', { path: '04-inbox/src/l.ts', type: 'CharacterDevice' }, 'is no file'],
  ['a pipe', { path: '04-inbox/src/l.ts', type: 'FIFO' }, 'is no file'],
  ['an absolute path', { path: '/tmp/04-inbox/evil.ts', content: 'x' }, 'has an absolute path'],
  ['a path of Windows', { path: 'C:/evil.ts', content: 'x' }, 'has an absolute path'],
  ['a path that leads out', { path: '04-inbox/src/../../../evil.ts', content: 'x' }, 'leads out of its folder'],
  [
    'a name with an escape code',
    { path: '04-inbox/src/\u001b[2Jx.ts', content: 'x' },
    'has a name that is none on every system',
  ],
  ['a large file', { path: '04-inbox/src/l.ts', content: 'x'.repeat(3 * 1_024 ** 2) }, 'is larger than 2 MiB'],
])('%s in an archive is named, and left out', async (_, entry, why) => {
  await taking.archive([entry, { path: '04-inbox/src/main.ts', content: 'mine' }])

  const { exercises, ignored } = await taking.take('work.tar.gz')

  expect([...(exercises[0]?.ignored ?? []), ...ignored].map((left) => left.why)).toEqual([why])
  expect(await taking.contents()).toEqual({ 'src/main.ts': 'mine', 'package.json': '{}' })
  expect((await readdir(taking.folder)).toSorted()).toEqual(['copy', 'start', 'work.tar.gz'])
})

test.each([
  ['', ''],
  ['homework/work/', ''],
  ['./', ''],
  ['my-course-1234/homework/work/', 'my-course-1234/homework/exercises/'],
])('an archive may carry its exercises in %s', async (prefix, beside) => {
  await taking.archive([
    ...(beside === '' ? [] : [{ path: `${beside}04-inbox/src/main.ts`, content: 'not mine' }]),
    { path: `${prefix}04-inbox/src/main.ts`, content: 'mine', mode: 0o755 },
  ])

  await taking.take('work.tar.gz')

  expect((await taking.contents())['src/main.ts']).toBe('mine')
  expect((await stat(join(taking.folder, 'copy/04-inbox/src/main.ts'))).mode & 0o777).toBe(0o755)
})

test('a file that is a folder, too, gives way to the folder', async () => {
  await taking.archive([
    { path: '04-inbox/src/a', content: 'file' },
    { path: '04-inbox/src/a/b.ts', content: 'mine' },
  ])

  const { exercises } = await taking.take('work.tar.gz')

  expect(exercises[0]?.ignored).toEqual([{ path: 'src/a', why: 'is a folder, too' }])
  expect(await taking.contents()).toEqual({ 'src/a/b.ts': 'mine', 'package.json': '{}' })
})
