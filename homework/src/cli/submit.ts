import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { faint, good, Refused, strong, warn } from '@bulkhead/tools'
import { create } from 'tar'
import type { Exercise } from '../exercise/exercise.ts'
import { isEditable } from '../grade/submission/editable.ts'
import { readSubmission } from '../grade/submission/read-submission.ts'
import { type Desk, isBonus, pointsOf } from '../progress/desk.ts'
import { type LastCheck, progressOf, readProgress } from '../progress/progress.ts'
import { type Work, workOn } from '../progress/work.ts'
import { pathOf } from './start.ts'

/** `npm run homework submit`: packs what may be edited of each exercise, and writes beside it what its last checks said. */
export async function submit(args: readonly string[], desk: Desk): Promise<number> {
  if (args.length > 0) throw new Refused(`What is "${args.join(' ')}"? npm run homework submit packs all exercises.`)
  const progress = await readProgress(desk.work)
  const packed: Packed[] = []
  for (const exercise of desk.exercises) {
    const work = await workOn(exercise, desk)
    if (work && !work.isUntouched) packed.push({ exercise, work, last: progressOf(progress, exercise.folder).last })
  }
  if (packed.length === 0)
    throw new Refused('There is nothing of yours to hand in yet: npm run homework start 1 begins.')
  const bundle = join(desk.work, 'submission.tar.gz')
  await writeBundle(bundle, packed)
  await readAsGraded(bundle)
  const result = join(desk.work, 'submission.json')
  await writeFile(result, `${JSON.stringify(await summaryOf(bundle, packed), undefined, 2)}\n`)
  for (const one of packed) desk.say(lineOf(one))
  desk.say('')
  desk.say(`${strong(pathOf(bundle))} is what you hand in. ${faint(`What your last checks said: ${pathOf(result)}`)}`)
  return 0
}

interface Packed {
  readonly exercise: Exercise
  readonly work: Work
  readonly last: LastCheck | undefined
}

function sent({ exercise, work }: Packed): string[] {
  return [...work.submission.files.keys()].filter((path) => isEditable(path, exercise.editable)).sort()
}

/** From copies in memory: what is read here is what is packed, whatever is saved meanwhile. */
async function writeBundle(file: string, packed: readonly Packed[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bulkhead-submission-'))
  try {
    const paths: string[] = []
    for (const one of packed) {
      for (const path of sent(one)) {
        const file = one.work.submission.files.get(path)
        const inBundle = `${one.exercise.folder}/${path}`
        await mkdir(dirname(join(folder, inBundle)), { recursive: true })
        await writeFile(join(folder, inBundle), file?.bytes ?? '', { mode: file?.executable ? 0o755 : 0o644 })
        paths.push(inBundle)
      }
    }
    await create({ gzip: true, file, cwd: folder, portable: true }, paths)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is small enough for each exercise may be too much together. @throws Refused when it would not be graded, and keeps no bundle */
async function readAsGraded(bundle: string): Promise<void> {
  try {
    await readSubmission(bundle)
  } catch (error) {
    await rm(bundle)
    if (!(error instanceof Refused)) throw error
    throw new Refused(
      `${error.message} It would not be graded, so nothing was packed: take out what can be made again.`,
    )
  }
}

async function summaryOf(bundle: string, packed: readonly Packed[]) {
  return {
    version: 1,
    at: new Date().toISOString(),
    sha256: createHash('sha256')
      .update(await readFile(bundle))
      .digest('hex'),
    exercises: packed.map((one) => ({
      exercise: one.exercise.folder,
      bonus: isBonus(one.exercise),
      files: sent(one),
      points: one.last?.points ?? null,
      max: pointsOf(one.exercise),
      checkedAsItIs: isCheckedAsItIs(one),
      checks: one.last?.checks ?? {},
    })),
  }
}

function isCheckedAsItIs({ work, last }: Packed): boolean {
  return last?.work === work.fingerprint
}

function lineOf(packed: Packed): string {
  const { exercise, last } = packed
  const files = `${sent(packed).length} files`
  const points = last ? `${last.points} of ${last.max} points` : 'never checked'
  const stale = last && !isCheckedAsItIs(packed) ? warn(' before your last change: check it once more') : ''
  return `  ${good('✓')} ${exercise.folder.padEnd(28)} ${files.padStart(9)}   ${points}${stale}`
}
