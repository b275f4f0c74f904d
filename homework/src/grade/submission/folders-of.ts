import type { Ignored, Submission, SubmittedFile } from './submission.ts'

/** Where the exercises' folders may be: with the repository around them, or by themselves; `*` is any one folder. */
const roots = ['homework/work/', 'work/', '', '*/homework/work/', '*/work/', '*/'] as const

export interface Folders {
  /** What was handed in for each exercise, with paths of its own folder. */
  readonly byExercise: ReadonlyMap<string, Submission>
  /** What belongs to none. */
  readonly outside: readonly Ignored[]
  /** What stands before the repository's own paths, when all of it was handed in. */
  readonly around: string | undefined
}

export function foldersOf({ files, leftOut }: Submission, folders: readonly string[]): Folders {
  const found = roots.map((root) => placesIn([...files.keys()], folders, root)).find((places) => places.size > 0)
  const places = found ?? new Map<string, string>()
  const [around] = [...places.values()].flatMap((prefix) => /^(.*)homework\/work\//.exec(prefix)?.[1] ?? [])
  const byExercise = new Map<string, Submission>()
  const outside: Ignored[] = []
  for (const [folder, prefix] of places) {
    const below: [string, SubmittedFile][] = []
    for (const [path, file] of files) if (path.startsWith(prefix)) below.push([path.slice(prefix.length), file])
    const ignored = leftOut
      .filter(({ path }) => path.startsWith(prefix))
      .map(({ path, why }) => ({ path: path.slice(prefix.length), why }))
    byExercise.set(folder, { files: new Map(below), leftOut: ignored })
  }
  const belongs = (path: string) => [...places.values()].some((prefix) => path.startsWith(prefix))
  for (const path of files.keys()) if (!belongs(path)) outside.push({ path, why: 'belongs to no exercise' })
  outside.push(...leftOut.filter(({ path }) => !belongs(path)))
  return { byExercise, outside, around }
}

/** The path before each exercise's files, for those that have any under this root. */
function placesIn(paths: readonly string[], folders: readonly string[], root: string): Map<string, string> {
  const places = new Map<string, string>()
  for (const path of paths) {
    const before = root.startsWith('*/') ? `${path.slice(0, path.indexOf('/') + 1)}${root.slice(2)}` : root
    const folder = folders.find((name) => path.startsWith(`${before}${name}/`))
    if (folder !== undefined && before.length >= root.length && !places.has(folder)) {
      places.set(folder, `${before}${folder}/`)
    }
  }
  return places
}
