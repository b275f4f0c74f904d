import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSubmission } from '../../src/grade/submission/read-submission.ts'
import { type Place, takeSubmission } from '../../src/grade/submission/take-submission.ts'
import { bomb, type Entry, packed } from './support/packed.ts'

let scratch: string
let place: Place

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'take-'))
  place = { folder: '04-inbox', editable: ['src/', 'Dockerfile'], start: join(scratch, 'start') }
  await files('start', {
    'src/main.ts': 'start',
    'src/old.ts': 'start',
    Dockerfile: 'FROM start',
    'package.json': '{}',
  })
})

afterEach(() => rm(scratch, { recursive: true, force: true }))

test('what may be edited is taken from the submission, and all else from the starting state', async () => {
  await files('work/04-inbox', {
    'src/main.ts': 'mine',
    'src/new/a.ts': 'mine',
    Dockerfile: 'FROM start',
    'package.json': '{"mine":1}',
  })

  const { exercises } = await take('work')

  expect(await contents()).toEqual({
    'src/main.ts': 'mine',
    'src/new/a.ts': 'mine',
    Dockerfile: 'FROM start',
    'package.json': '{}',
  })
  expect(exercises[0]?.ignored).toEqual([{ path: 'package.json', why: 'may not be edited' }])
})

test('what was handed in unchanged is not complained about, nor what is missing outside of what may be edited', async () => {
  await files('work/04-inbox', { 'src/main.ts': 'start', 'src/old.ts': 'start', Dockerfile: 'FROM start' })

  const { exercises, ignored } = await take('work')

  expect([exercises[0]?.ignored, ignored]).toEqual([[], []])
  expect(Object.keys(await contents())).toContain('package.json')
})

test('an exercise of which nothing was handed in is as it started', async () => {
  await files('work/other', { 'notes.txt': 'x' })

  const { exercises, ignored } = await take('work')

  expect(exercises[0]).toMatchObject({ handedIn: false, ignored: [] })
  expect(ignored).toEqual([{ path: 'other/notes.txt', why: 'belongs to no exercise' }])
  expect((await contents())['src/old.ts']).toBe('start')
})

test('of a whole repository that was handed in, what differs is named', async () => {
  await files('repository', { 'README.md': 'ours', 'homework/src/check.ts': 'ours' })
  await files('fork', {
    'README.md': 'ours',
    'homework/src/check.ts': 'mine',
    'homework/work/04-inbox/src/main.ts': 'mine',
  })

  const { ignored } = await take('fork')

  expect((await contents())['src/main.ts']).toBe('mine')
  expect(ignored).toEqual([{ path: 'homework/src/check.ts', why: 'belongs to no exercise' }])
})

test('a link in the folder is not followed', async () => {
  await files('', { 'secret.txt': 'the solution' })
  await files('work/04-inbox', { 'src/main.ts': 'mine' })
  await symlink(join(scratch, 'secret.txt'), join(scratch, 'work/04-inbox/src/link.ts'))
  await symlink(scratch, join(scratch, 'work/04-inbox/src/up'))

  const { exercises } = await take('work')

  expect(await contents()).toEqual({ 'src/main.ts': 'mine', 'package.json': '{}' })
  expect(exercises[0]?.ignored).toEqual([
    { path: 'src/link.ts', why: 'is a symbolic link' },
    { path: 'src/up', why: 'is a symbolic link' },
  ])
})

test('installed packages and the history are not read', async () => {
  await files('work/04-inbox', { 'src/main.ts': 'mine', 'node_modules/pg/index.js': 'x', '.git/config': 'x' })

  const { exercises } = await take('work')

  expect(exercises[0]?.ignored.map(({ path }) => path)).toEqual(['.git/', 'node_modules/'])
})

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
  await archive([entry, { path: '04-inbox/src/main.ts', content: 'mine' }])

  const { exercises, ignored } = await take('work.tar.gz')

  expect([...(exercises[0]?.ignored ?? []), ...ignored].map((left) => left.why)).toEqual([why])
  expect(await contents()).toEqual({ 'src/main.ts': 'mine', 'package.json': '{}' })
  expect((await readdir(scratch)).toSorted()).toEqual(['copy', 'start', 'work.tar.gz'])
})

test.each([
  ['', ''],
  ['homework/work/', ''],
  ['./', ''],
  ['my-course-1234/homework/work/', 'my-course-1234/homework/exercises/'],
])('an archive may carry its exercises in %s', async (prefix, beside) => {
  await archive([
    ...(beside === '' ? [] : [{ path: `${beside}04-inbox/src/main.ts`, content: 'not mine' }]),
    { path: `${prefix}04-inbox/src/main.ts`, content: 'mine', mode: 0o755 },
  ])

  await take('work.tar.gz')

  expect((await contents())['src/main.ts']).toBe('mine')
  expect((await stat(join(scratch, 'copy/04-inbox/src/main.ts'))).mode & 0o777).toBe(0o755)
})

test('a file that is a folder, too, gives way to the folder', async () => {
  await archive([
    { path: '04-inbox/src/a', content: 'file' },
    { path: '04-inbox/src/a/b.ts', content: 'mine' },
  ])

  const { exercises } = await take('work.tar.gz')

  expect(exercises[0]?.ignored).toEqual([{ path: 'src/a', why: 'is a folder, too' }])
  expect(await contents()).toEqual({ 'src/a/b.ts': 'mine', 'package.json': '{}' })
})

test('what unpacks to more than may be handed in is refused whole', async () => {
  await writeFile(join(scratch, 'work.tar.gz'), bomb(64 * 1_024 ** 2))

  await expect(readSubmission(join(scratch, 'work.tar.gz'))).rejects.toThrow('The submission is larger than 20 MiB.')
})

test('too many files are refused whole', async () => {
  await archive(Array.from({ length: 2_001 }, (_, index) => ({ path: `04-inbox/src/${index}.ts`, content: '' })))

  await expect(readSubmission(join(scratch, 'work.tar.gz'))).rejects.toThrow('more than 2000 files')
})

test.each([
  ['no archive', 'work.tar.gz', Buffer.from('hello'), "can't be read as .tar.gz"],
  ['another kind of file', 'work.zip', Buffer.from('hello'), 'is neither'],
])('%s is refused in a sentence', async (_, name, bytes, sentence) => {
  await writeFile(join(scratch, name), bytes)

  await expect(readSubmission(join(scratch, name))).rejects.toThrow(sentence)
})

test('a submission that is not there is refused in a sentence', async () => {
  await expect(readSubmission(join(scratch, 'nothing'))).rejects.toThrow('There is no submission at')
})

async function take(name: string) {
  const taking = { places: [place], to: join(scratch, 'copy'), root: join(scratch, 'repository') }
  return takeSubmission(await readSubmission(join(scratch, name)), taking)
}

async function archive(entries: readonly Entry[]): Promise<void> {
  await writeFile(join(scratch, 'work.tar.gz'), packed(entries))
}

async function files(folder: string, contentOf: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(contentOf)) {
    await mkdir(dirname(join(scratch, folder, path)), { recursive: true })
    await writeFile(join(scratch, folder, path), content)
  }
}

async function contents(): Promise<Record<string, string>> {
  const copy = join(scratch, 'copy/04-inbox')
  const entries = (await readdir(copy, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path.slice(copy.length + 1), await readFile(path, 'utf8')])),
  )
}
