import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refused } from '../faults/refusal.ts'
import type { Manifest } from './manifest.ts'

/** Where each file that moved was, and where it is now; paths are the repository's. */
export type Moves = ReadonlyMap<string, string>

/** Takes away what is gone, after what moves has been taken out of it. @throws Refused where something isn't there */
export function moveFiles(tree: string, { gone, only, moved }: Pick<Manifest, 'gone' | 'only' | 'moved'>): Moves {
  const kept = Object.entries(only).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`))
  const missing = [...gone, ...kept, ...moved.map(([from]) => from)].filter((path) => !exists(join(tree, path)))
  if (missing.length > 0) throw new Refused(`The manifest names what is not there: ${missing.join(', ')}.`)
  const moves = new Map(
    moved.flatMap(([from, to]) =>
      filesIn(tree, from).map((file) => [file, `${to}${file.slice(from.length)}`] as const),
    ),
  )
  for (const [from, to] of moves) {
    mkdirSync(dirname(join(tree, to)), { recursive: true })
    renameSync(join(tree, from), join(tree, to))
  }
  for (const path of gone) rmSync(join(tree, path), { recursive: true })
  for (const [folder, names] of Object.entries(only)) {
    const others = readdirSync(join(tree, folder)).filter((name) => !names.includes(name))
    for (const name of others) rmSync(join(tree, folder, name), { recursive: true })
  }
  return moves
}

/** A file, or all files below a folder, in the order of their names. */
export function filesIn(tree: string, path: string): string[] {
  if (!statSync(join(tree, path)).isDirectory()) return [path]
  return readdirSync(join(tree, path))
    .sort()
    .filter((name) => name !== '.git' && name !== 'node_modules')
    .flatMap((name) => filesIn(tree, path === '.' ? name : `${path}/${name}`))
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
