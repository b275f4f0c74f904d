import { cp } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Refused, root, strong } from '@bulkhead/tools'
import type { Exercise } from '../exercise/exercise.ts'
import { type Desk, exerciseNumbered } from '../progress/desk.ts'
import { workOn } from '../progress/work.ts'
import { onlyNumber } from './only-number.ts'

/** `npm run homework start N`: puts its starting state where it is worked on, and never over somebody's work. */
export async function start(args: readonly string[], desk: Desk): Promise<number> {
  const exercise = exerciseNumbered(onlyNumber('start', args), desk)
  const work = await workOn(exercise, desk)
  const { number } = exercise
  if (work && !work.isUntouched) {
    throw new Refused(
      `${pathOf(work.folder)} has work of yours, which is left as it is.\n` +
        `npm run homework check ${number} looks at it; npm run homework reset ${number} puts it aside and begins anew.`,
    )
  }
  if (!work) await putStart(exercise, desk)
  for (const line of begun(exercise, desk)) desk.say(line)
  return 0
}

export async function putStart(exercise: Exercise, { work, startOf }: Desk): Promise<void> {
  await cp(startOf(exercise), join(work, exercise.folder), { recursive: true, errorOnExist: true })
}

export function begun(exercise: Exercise, { work }: Desk): readonly string[] {
  const { number, folder, title, claim, editable } = exercise
  return [
    strong(`${number} · ${title}`),
    `  ${claim}`,
    '',
    `  Your work:    ${pathOf(join(work, folder))}`,
    `  Yours to edit: ${editable.map((path) => (path === './' ? 'all of it' : path)).join('  ')}`,
    `  What to do:   homework/exercises/${folder}/README.md`,
    '',
    `  Then: npm run homework check ${number}, or watch ${number} to have it checked whenever you save.`,
  ]
}

/** As it is typed at the checkout. */
export function pathOf(path: string): string {
  const below = relative(root, path)
  return below.startsWith('..') ? path : below
}
