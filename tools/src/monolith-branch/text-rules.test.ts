import { expect, test } from 'vitest'
import { dropChapters } from './drop-chapters.ts'
import { dropLines } from './drop-lines.ts'
import { pruneCatalog } from './prune-catalog.ts'
import { pruneTasks } from './prune-tasks.ts'
import { rewriteImports } from './rewrite-imports.ts'

const moves = new Map([['shop/till/open.ts', 'house/open.ts']])
const inlined = { '@shop/rules': 'house/rules/index.ts' }
const rewrite = (text: string, now: string) => rewriteImports(text, now, { moves, inlined })

test('an import follows what has moved, and leads from where the file itself is now', () => {
  expect(rewrite("import { open } from '../till/open.ts'\n", 'shop/door/main.ts')).toBe(
    "import { open } from '../../house/open.ts'\n",
  )
  expect(rewrite("export * from './drawer.ts'\n", 'house/open.ts')).toBe("export * from '../shop/till/drawer.ts'\n")
})

test('a package that is a file of the tree now is imported as one, over several lines too', () => {
  expect(rewrite("import {\n  add,\n  type Sum,\n} from '@shop/rules'\n", 'house/cart/total.ts')).toBe(
    "import {\n  add,\n  type Sum,\n} from '../rules/index.ts'\n",
  )
})

test('what did not move, other packages, and what only looks like an import stay as they are', () => {
  const text = "import { z } from 'zod'\nimport './near.ts'\nconst told = `import it from '@shop/rules'`\n"

  expect(rewrite(text, 'house/main.ts')).toBe(text)
})

test('lines go by how they begin, chapters by their heading; one that is not there is said', () => {
  expect(dropLines('  "a": 1,\n  "b": 2,\n', ['"a":'])).toBe('  "b": 2,\n')
  expect(() => dropLines('  "b": 2,\n', ['"a":'])).toThrow('No line begins with "a":.')
  expect(dropChapters('# x\n\n## One\n\n1\n\n## Two\n\n2\n', ['One'])).toBe('# x\n\n## Two\n\n2\n')
  expect(() => dropChapters('# x\n', ['One'])).toThrow('There is no chapter "One".')
})

test('of the catalog those versions stay that a workspace asks for', () => {
  const file = 'packages:\n  - a\n\ncatalog:\n  "@x/y": 1.0.0\n  old: 2.0.0\n  zod: 4.0.0\n\ncatalogMode: strict\n'

  expect(pruneCatalog(file, ['{ "zod": "catalog:" }', '{ "@x/y": "catalog:" }'])).toBe(
    'packages:\n  - a\n\ncatalog:\n  "@x/y": 1.0.0\n  zod: 4.0.0\n\ncatalogMode: strict\n',
  )
})

test('tasks go with their workspaces, and so does the waiting for them', () => {
  const tasks = { test: {}, 'bench#test': {}, 'labs#test': { dependsOn: ['^test', 'bench#test', 'shop#test'] } }
  const pruned = pruneTasks(JSON.stringify({ ui: 'stream', tasks }), ['labs', 'shop'])

  expect(JSON.parse(pruned)).toEqual({
    ui: 'stream',
    tasks: { test: {}, 'labs#test': { dependsOn: ['^test', 'shop#test'] } },
  })
})
