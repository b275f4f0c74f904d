import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative } from 'node:path'
import { promisify } from 'node:util'
import { root } from '@bulkhead/tools'
import { build, type Plugin } from 'esbuild'
import type { ClosedModule } from './closed-modules.ts'

export interface ToClose {
  readonly from: string
  readonly to: string
  readonly module: ClosedModule
}

/** Beside the sources, and not called dist: that is in .gitignore. */
const built = 'built'

/**
 * Replaces a module's sources by minified JavaScript and its types. Its doors keep their places, so that whoever imports
 * them needs no change.
 */
export async function closeModule({ from, to, module }: ToClose): Promise<void> {
  const sources = join(from, module.folder, module.sources)
  const target = join(to, module.folder, built)
  await rm(join(to, module.folder, module.sources), { recursive: true, force: true })
  for (const test of module.tests) await rm(join(to, module.folder, test), { recursive: true, force: true })
  await build({
    entryPoints: Object.fromEntries(module.doors.map((door) => [withoutEnding(door), join(sources, door)])),
    outdir: target,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    tsconfigRaw: {},
    plugins: [statementsOnOneLine],
  })
  await declare(sources, target, module.doors)
  for (const door of module.doors) await handOn(join(to, module.folder), module, door)
}

/** A statement of SQL is text, which no minifier touches: it would be there to copy, line by line. */
const statementsOnOneLine: Plugin = {
  name: 'statements-on-one-line',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return {
        loader: 'ts',
        contents: text.replaceAll(/\bsql(<[^`]*>)?`[^`]*`/g, (statement) => statement.replaceAll(/\s+/g, ' ')),
      }
    })
  },
}

/** The types of the doors, and of what they mention; without the comments, which tell how it is done. */
async function declare(sources: string, target: string, doors: readonly string[]): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'declarations-'))
  try {
    const workspace = await workspaceOf(sources)
    const project = join(scratch, 'tsconfig.json')
    await writeFile(
      project,
      JSON.stringify(declaring(workspace, { scratch, files: doors.map((door) => join(sources, door)) })),
    )
    await promisify(execFile)('tsc', ['-p', project], { timeout: 60_000, shell: process.platform === 'win32' })
    const declared = join(scratch, relative(workspace, sources))
    const wanted = doors.map((door) => `${withoutEnding(door)}.d.ts`)
    for (const path of wanted) {
      const text = await readFile(join(declared, path), 'utf8')
      for (const [, imported = ''] of text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g)) {
        const next = `${posix.join(posix.dirname(path), imported)}.d.ts`
        if (!wanted.includes(next)) wanted.push(next)
      }
      await mkdir(dirname(join(target, path)), { recursive: true })
      await writeFile(join(target, path), text)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A tsconfig for these files alone, beside which none of the workspace's packages are. */
function declaring(workspace: string, { scratch, files }: { scratch: string; files: readonly string[] }): object {
  return {
    extends: join(workspace, 'tsconfig.json'),
    files,
    include: [],
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      removeComments: true,
      rootDir: workspace,
      outDir: scratch,
      typeRoots: [join(root, 'node_modules/@types')],
    },
  }
}

async function workspaceOf(sources: string): Promise<string> {
  const names = await readdir(sources)
  return names.includes('tsconfig.json') ? sources : workspaceOf(dirname(sources))
}

/** In the place of a door: a file that hands on what was built. */
async function handOn(workspace: string, { sources }: ClosedModule, door: string): Promise<void> {
  const place = join(workspace, sources, door)
  const to = posix.relative(posix.join(sources, posix.dirname(door)), posix.join(built, `${withoutEnding(door)}.js`))
  await mkdir(dirname(place), { recursive: true })
  await writeFile(
    place,
    `// What an exercise asks for: it works, and is not meant to be read.\nexport * from '${to}'\n`,
  )
}

function withoutEnding(file: string): string {
  return file.replace(/\.ts$/, '')
}
