import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import { z } from 'zod'

const lastCheck = z.strictObject({
  at: z.iso.datetime(),
  /** Which work it was: `fingerprintOf` of it. */
  work: z.string(),
  points: z.int().nonnegative(),
  max: z.int().nonnegative(),
  checks: z.record(z.string(), z.enum(['pass', 'fail', 'skipped', 'error'])),
})

const exerciseProgress = z.strictObject({
  /** How many hints were given. */
  hints: z.int().nonnegative().default(0),
  /** The last time when all of its checks ran. */
  last: lastCheck.optional(),
})

const progressFile = z.strictObject({
  version: z.literal(1),
  exercises: z.record(z.string(), exerciseProgress),
})

export type LastCheck = z.infer<typeof lastCheck>
export type ExerciseProgress = z.infer<typeof exerciseProgress>
export type Progress = z.infer<typeof progressFile>

const nothingYet: ExerciseProgress = { hints: 0 }

/** How far a student is, by the exercise's folder. @throws Refused when the file can't be read */
export async function readProgress(work: string): Promise<Progress> {
  const file = fileIn(work)
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return { version: 1, exercises: {} }
  try {
    return progressFile.parse(JSON.parse(text))
  } catch {
    throw new Refused(
      `${file} is not as it was written. Delete it: your work is untouched by that, and check fills it again.`,
    )
  }
}

export function progressOf({ exercises }: Progress, folder: string): ExerciseProgress {
  return exercises[folder] ?? nothingYet
}

/** Notes what is new of one exercise. */
export async function noteProgress(work: string, folder: string, news: Partial<ExerciseProgress>): Promise<void> {
  const progress = await readProgress(work)
  const exercises = { ...progress.exercises, [folder]: { ...progressOf(progress, folder), ...news } }
  await mkdir(work, { recursive: true })
  const beside = `${fileIn(work)}.new`
  await writeFile(beside, `${JSON.stringify({ ...progress, exercises }, undefined, 2)}\n`)
  await rename(beside, fileIn(work))
}

function fileIn(work: string): string {
  return join(work, 'progress.json')
}
