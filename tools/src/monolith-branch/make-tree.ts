import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refused } from '../faults/refusal.ts'
import { dropChapters } from './drop-chapters.ts'
import { dropLines } from './drop-lines.ts'
import { runIn } from './git.ts'
import { manifest } from './manifest.ts'
import { filesIn, moveFiles } from './move-files.ts'
import { pruneCatalog } from './prune-catalog.ts'
import { pruneTasks } from './prune-tasks.ts'
import { rewriteImports } from './rewrite-imports.ts'

const here = import.meta.dirname

export interface Tools {
  /** Where the workspace's own pnpm and biome are. */
  readonly bin: string
}

/**
 * Makes a checkout of the store, in `tree`, one of the monolith alone. The same files in give the same files out: nothing
 * is asked but what is in the repository, and the versions that it pins.
 * @throws Refused naming what no longer fits
 */
export async function makeTree(tree: string, { bin }: Tools): Promise<void> {
  const moves = moveFiles(tree, manifest)
  for (const file of filesIn(tree, '.').filter((path) => /\.tsx?$/.test(path))) {
    change(tree, file, (text) => rewriteImports(text, file, { moves, inlined: manifest.inlined }))
  }
  for (const [file, headings] of Object.entries(manifest.chapters)) {
    change(tree, file, (text) => dropChapters(text, headings))
  }
  for (const [file, beginnings] of Object.entries(manifest.lines)) {
    change(tree, file, (text) => dropLines(text, beginnings))
  }
  const names = manifestsIn(tree).map((path): string => JSON.parse(read(tree, path)).name)
  change(tree, 'turbo.json', (text) => pruneTasks(text, names))
  // Imports stand in another order where they lead somewhere else, and patches fit what is in order.
  await format(tree, bin)
  for (const patch of patches()) await apply(tree, patch)
  cpSync(join(here, 'files'), tree, { recursive: true })
  const manifests = manifestsIn(tree).map((path) => read(tree, path))
  change(tree, 'pnpm-workspace.yaml', (text) => pruneCatalog(text, manifests))
  await runIn(tree, join(bin, 'pnpm'))('install', '--lockfile-only', '--prefer-offline', '--ignore-scripts')
  await format(tree, bin)
}

/** What it finds besides, such as an import that is no longer used, the patches mend: it isn't asked for its judgement. */
async function format(tree: string, bin: string): Promise<void> {
  const imports = ['--formatter-enabled=true', '--linter-enabled=false', '--assist-enabled=true']
  await runIn(tree, join(bin, 'biome'))('check', '--write', ...imports, '.')
}

function manifestsIn(tree: string): string[] {
  return filesIn(tree, '.').filter((path) => path.endsWith('package.json'))
}

function patches(): string[] {
  return readdirSync(join(here, 'patches')).sort()
}

async function apply(tree: string, patch: string): Promise<void> {
  try {
    await runIn(tree, 'git')('add', '--all')
    await runIn(tree, 'git')('apply', '--3way', join(here, 'patches', patch))
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const why = said.split('\n').filter((line) => !line.endsWith(' cleanly.'))
    throw new Refused(`tools/src/monolith-branch/patches/${patch} no longer fits what it patches.\n${why.join('\n')}`)
  }
}

function change(tree: string, path: string, edit: (text: string) => string): void {
  const text = read(tree, path)
  const edited = edit(text)
  if (edited !== text) writeFileSync(join(tree, path), edited)
}

function read(tree: string, path: string): string {
  return readFileSync(join(tree, path), 'utf8')
}
