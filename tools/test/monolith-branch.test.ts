import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn } from '../src/monolith-branch/git.ts'
import { type MadeBranch, makeBranch } from '../src/monolith-branch/make-branch.ts'
import { filesIn } from '../src/monolith-branch/move-files.ts'
import { root } from '../src/running-store/root.ts'
import { type FreshClone, freshClone } from '../src/testing/fresh-clone.ts'

const bin = join(root, 'node_modules', '.bin')
let clone: FreshClone
let made: MadeBranch

beforeAll(async () => {
  clone = await freshClone()
  made = await make()
})
afterAll(() => clone.remove())

function make(existing: 'keep' | 'replace' = 'keep') {
  return makeBranch({ repository: clone.folder, bin, existing })
}

test('the same commit makes the same branch, and who made it finds all as it was', async () => {
  expect(made.was).toBe('new')
  expect(await make()).toMatchObject({ commit: made.commit, was: 'there already' })
  expect(await clone.git('rev-parse', 'monolith')).toBe(made.commit)
  expect(await clone.git('rev-parse', 'monolith^')).toBe(await clone.git('rev-parse', 'HEAD'))
  expect(await clone.git('status', '--porcelain')).toBe('')
  expect(await clone.git('branch', '--show-current')).not.toBe('monolith')
  expect((await clone.git('worktree', 'list')).split('\n')).toHaveLength(1)
})

test('a branch that somebody worked on is kept, until it is said to be replaced', async () => {
  await clone.git('branch', '--force', 'monolith', 'HEAD')

  await expect(make()).rejects.toThrow('npm run monolith:branch -- --replace')
  expect(await make('replace')).toMatchObject({ commit: made.commit, was: 'replaced' })
})

test('what is in no commit is not in the branch either, so it is refused', async () => {
  appendFileSync(join(clone.folder, 'README.md'), 'Something new.\n')

  await expect(make()).rejects.toThrow(/commit or stash them first.\n *M README.md/)
  await clone.git('checkout', '--quiet', 'README.md')
})

test('the rules moved and stayed as they are, to the letter', async () => {
  for (const module of ['catalog', 'cart', 'order']) {
    const [before, after] = [`HEAD:services/${module}/src/domain`, `monolith:monolith/src/${module}/domain`]
    expect(await clone.git('rev-parse', after)).toBe(await clone.git('rev-parse', before))
  }
  expect(await clone.git('diff', 'HEAD..monolith', '--stat')).toMatch(/services\/gateway\/src\/main.ts .*-\n/)
})

const ofWhatIsGone =
  /@bulkhead\/(bus|cart|catalog|gateway|order|bench|homework)\b|services\/|compose\.(monolith|open)|start:monolith|npm run (bench|dead-letters)|MONOLITH_/

test('on the branch all that is needed is there, no word leads to what is gone, and every workspace and its style are right', {
  timeout: 180_000,
}, async () => {
  const tree = join(dirname(clone.folder), 'monolith')
  await clone.git('worktree', 'add', '--quiet', tree, 'monolith')
  const files = filesIn(tree, '.')
  const texts = files.filter((file) => /\.(ts|tsx|mjs|json|yaml|md)$|Dockerfile$|\.ci\/run$/.test(file))

  expect(texts.filter((file) => ofWhatIsGone.test(readFileSync(join(tree, file), 'utf8')))).toEqual([])
  expect(texts.filter((file) => file.endsWith('.md')).flatMap((file) => deadLinks(tree, file))).toEqual([])
  const pnpm = runIn(tree, join(bin, 'pnpm'))
  await pnpm('install', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts')
  const workspaces = files.filter((file) => file.endsWith('tsconfig.json')).map(dirname)
  expect(workspaces.length).toBeGreaterThan(10)
  for (const workspace of workspaces) await runIn(tree, join(bin, 'tsc'))('-p', workspace)
  await runIn(tree, join(bin, 'biome'))('check', '--error-on-warnings', '.')
})

function deadLinks(tree: string, document: string): string[] {
  const text = readFileSync(join(tree, document), 'utf8')
  return [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => join(dirname(document), target))
    .filter((target) => !existsSync(join(tree, target)))
}
