import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Exercise } from '../exercise/exercise.ts'
import { isEditable } from '../grade/submission/editable.ts'
import { readFolder } from '../grade/submission/read-folder.ts'
import type { Submission } from '../grade/submission/submission.ts'
import type { Desk } from './desk.ts'

/** What a student has of one exercise. */
export interface Work {
  readonly folder: string
  readonly submission: Submission
  /** Whether it is still what it was to begin with. */
  readonly isUntouched: boolean
  /** Of what may be edited: another one, once anything of it has changed. */
  readonly fingerprint: string
}

/** Nothing when it was not started. */
export async function workOn(exercise: Exercise, { work, startOf }: Desk): Promise<Work | undefined> {
  const folder = join(work, exercise.folder)
  const entries = await readdir(folder).catch(() => [])
  if (entries.length === 0) return undefined
  const submission = await readFolder(folder)
  const start = await readFolder(startOf(exercise))
  const everything = ['./']
  return {
    folder,
    submission,
    isUntouched: fingerprintOf(submission, everything) === fingerprintOf(start, everything),
    fingerprint: fingerprintOf(submission, exercise.editable),
  }
}

function fingerprintOf({ files }: Submission, editable: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of [...files.keys()].sort()) {
    if (isEditable(path, editable))
      hash.update(`${path}\0${files.get(path)?.bytes.length}\0`).update(files.get(path)?.bytes ?? '')
  }
  return hash.digest('hex')
}
