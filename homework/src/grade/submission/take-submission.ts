import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isEditable } from './editable.ts'
import { foldersOf } from './folders-of.ts'
import type { Ignored, Submission, SubmittedFile } from './submission.ts'

/** As much of an exercise as is needed to take what was handed in for it. */
export interface Place {
  readonly folder: string
  readonly editable: readonly string[]
  /** The starting state, on this machine. */
  readonly start: string
}

export interface Taking {
  readonly places: readonly Place[]
  /** Where the clean copies are made. */
  readonly to: string
  /** This checkout: who hands in all of theirs is told only of what differs. */
  readonly root: string
}

export interface Taken {
  readonly folder: string
  readonly handedIn: boolean
  /** Where its clean copy is. */
  readonly copy: string
  readonly ignored: readonly Ignored[]
}

export interface TakenSubmission {
  readonly exercises: readonly Taken[]
  /** What belongs to no exercise. */
  readonly ignored: readonly Ignored[]
}

/**
 * Makes a clean copy of each exercise's starting state in `to`, with what may be edited as it was handed in: changed,
 * added and taken away. What else was handed in, and is not as it started, is named and left where it is.
 */
export async function takeSubmission(submission: Submission, { places, to, root }: Taking): Promise<TakenSubmission> {
  const { byExercise, outside, around } = foldersOf(
    submission,
    places.map(({ folder }) => folder),
  )
  const exercises: Taken[] = []
  for (const place of places) exercises.push(await takeExercise(place, byExercise.get(place.folder), to))
  const ignored: Ignored[] = []
  for (const one of outside) {
    const file = submission.files.get(one.path)
    const ours =
      around !== undefined && one.path.startsWith(around) ? join(root, one.path.slice(around.length)) : undefined
    if (!file || ours === undefined || !(await isAsItStarted(ours, file))) ignored.push(one)
  }
  return { exercises, ignored }
}

/** One exercise of it, as `takeSubmission` does with each. */
export async function takeExercise(place: Place, handedIn: Submission | undefined, to: string): Promise<Taken> {
  const copy = join(to, place.folder)
  await rm(copy, { recursive: true, force: true })
  await cp(place.start, copy, { recursive: true })
  if (!handedIn) return { folder: place.folder, handedIn: false, copy, ignored: [] }
  const ignored: Ignored[] = [...handedIn.leftOut]
  for (const path of await filesBelow(copy)) {
    if (isEditable(path, place.editable) && !handedIn.files.has(path)) await rm(join(copy, path))
  }
  for (const [path, file] of handedIn.files) {
    if (isEditable(path, place.editable)) await put(join(copy, path), file)
    else if (!(await isAsItStarted(join(copy, path), file))) ignored.push({ path, why: 'may not be edited' })
  }
  return { folder: place.folder, handedIn: true, copy, ignored }
}

async function put(path: string, { bytes, executable }: SubmittedFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await rm(path, { recursive: true, force: true })
  await writeFile(path, bytes, { mode: executable ? 0o755 : 0o644, flag: 'wx' })
}

async function isAsItStarted(path: string, { bytes }: SubmittedFile): Promise<boolean> {
  const before = await readFile(path).catch(() => undefined)
  return before?.equals(bytes) ?? false
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}
