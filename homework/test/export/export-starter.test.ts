import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refused, root } from '@bulkhead/tools'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedModules } from '../../src/export/closed-modules.ts'
import { exportStarter } from '../../src/export/export-starter.ts'
import { textFilesIn } from '../../src/export/text-files.ts'
import { parseVariant } from '../../src/export/variant.ts'
import { mutantsFolder, solutionsFolder } from '../../src/folders.ts'
import { eventually } from '../../src/stage/index.ts'

const scratch = mkdtempSync(join(tmpdir(), 'bulkhead-export-'))
const starter = join(scratch, 'starter')

beforeAll(() =>
  exportStarter({ from: root, to: starter, audience: 'students', variant: undefined, say: () => undefined }),
)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('the starter has a history of one commit, and nothing that is not in it', () => {
  expect(git('log', '--format=%s')).toBe('The homework, as it starts')
  expect(git('status', '--porcelain')).toBe('')
})

test('no line of a solution, and none of a wrong one, is in the starter', async () => {
  const given = new Set((await textsOf(starter)).flatMap(linesOf))
  const answers = [...(await textsOf(solutionsFolder)), ...(await textsOf(mutantsFolder))].flatMap(linesOf)
  const elsewhere = new Set((await textsOf(root, isElsewhere)).flatMap(linesOf))

  expect(answers.length).toBeGreaterThan(100)
  expect(answers.filter((line) => given.has(line) && !elsewhere.has(line))).toEqual([])
})

test('what the exercises ask for is in the starter without its sources', async () => {
  const texts = (await textsOf(join(starter, 'packages'))).concat(await textsOf(join(starter, 'services')))

  expect(existsSync(join(starter, 'packages/bus/src/outbox/relay.ts'))).toBe(false)
  expect(existsSync(join(starter, 'services/gateway/src/upstream/guard.ts'))).toBe(false)
  expect(texts.filter((text) => /^import .* from 'cockatiel'/m.test(text))).toEqual([])
})

const ofLecturer = /homework:(verify|export)|monolith:branch|\bmutants?\b|For who writes or grades/

test('a student has no verb that leads nowhere, and no document that does', async () => {
  expect(readFileSync(join(starter, 'package.json'), 'utf8')).not.toMatch(ofLecturer)
  expect(readFileSync(join(starter, 'tools/run.mjs'), 'utf8')).not.toMatch(ofLecturer)
  for (const path of await textFilesIn(starter)) {
    if (!path.endsWith('.md') || path.startsWith('tools/')) continue
    const text = readFileSync(join(starter, path), 'utf8')
    expect(text, path).not.toMatch(ofLecturer)
    for (const [, target = ''] of text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)) {
      expect(existsSync(join(starter, path, '..', target)), `${path} leads to ${target}`).toBe(true)
    }
  }
})

test('an exported starter compiles, and its store opens, sells and stops', async () => {
  execFileSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: starter, stdio: 'ignore' })
  for (const workspace of ['packages/bus', 'services/gateway', 'services/order', 'tools', 'homework']) {
    expect(execFileSync('tsc', ['-p', join(starter, workspace)], { encoding: 'utf8' })).toBe('')
  }
  const port = await freePort()
  const store = spawn('npm', ['start'], {
    cwd: starter,
    env: { ...process.env, PORT: port, STORE_FOLDER: join(scratch, 'store') },
    detached: true,
    stdio: 'ignore',
  })
  try {
    await eventually(
      'the store sells',
      async () => expect((await fetch(`http://127.0.0.1:${port}/api/products`)).status).toBe(200),
      { withinMs: 150_000 },
    )
  } finally {
    if (store.pid !== undefined) process.kill(-store.pid, 'SIGINT')
    await once(store, 'close')
  }
}, 300_000)

test('a lecturer’s variant has its events renamed everywhere and its knobs turned, in solutions too', async () => {
  const to = join(scratch, 'variant')
  const variant = parseVariant(readFileSync(join(root, 'homework/variants/harbour.json'), 'utf8'))
  await exportStarter({ from: root, to, audience: 'lecturer', variant, say: () => undefined })

  const texts = await textsOf(to, (path) => !path.startsWith('homework/test/export/'))
  const left = texts.flatMap((text) => text.match(/^.*\bstore\\?\.(events\b|\S*\.v\d).*$|^.*\^store\\.*$/gm) ?? [])
  expect(left).toEqual([])
  expect(texts.some((text) => text.includes('harbour.order.placed.v1'))).toBe(true)
  const solution = join(to, 'homework/solutions/05-breaker/src/recommendations.ts')
  expect(readFileSync(solution, 'utf8')).toContain('const failuresToOpen = 3\n')
})

test('a folder that is not empty is left as it is', async () => {
  const before = readdirSync(starter)

  await expect(
    exportStarter({ from: root, to: starter, audience: 'students', variant: undefined, say: () => undefined }),
  ).rejects.toThrow(Refused)
  expect(readdirSync(starter)).toEqual(before)
})

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', starter, ...args], { encoding: 'utf8' }).trim()
}

async function textsOf(folder: string, wants: (path: string) => boolean = () => true): Promise<string[]> {
  return (await textFilesIn(folder)).filter(wants).map((path) => readFileSync(join(folder, path), 'utf8'))
}

/** Neither an answer, nor what an answer could be copied from: such lines are everybody's. */
function isElsewhere(path: string): boolean {
  const closed = closedModules.map(({ folder, sources }) => `${folder}/${sources}/`)
  const others = [
    'homework/mutants/',
    'homework/solutions/',
    'homework/work/',
    'homework/graded/',
    'packages/bus/test/',
  ]
  return ![...closed, ...others].some((place) => path.startsWith(place))
}

/** Those that say something of their own: neither short, nor an import. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 30 && !/^(import|export type|\/\/|\*|"integrity")/.test(line))
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return String(typeof address === 'object' ? address?.port : '')
}
