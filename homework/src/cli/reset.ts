import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import { type Desk, exerciseNumbered } from '../progress/desk.ts'
import { noteProgress } from '../progress/progress.ts'
import { workOn } from '../progress/work.ts'
import { onlyNumber } from './only-number.ts'
import { begun, pathOf, putStart } from './start.ts'

/** `npm run homework reset N`: its starting state again. What was there is kept aside. */
export async function reset(args: readonly string[], desk: Desk): Promise<number> {
  const exercise = exerciseNumbered(onlyNumber('reset', args), desk)
  const work = await workOn(exercise, desk)
  if (!work) throw new Refused(`It was not started: npm run homework start ${exercise.number} does that.`)
  if (work.isUntouched) await rm(work.folder, { recursive: true })
  else desk.say(`Your work until now is kept in ${pathOf(await putAside(work.folder, exercise.folder, desk))}.\n`)
  await putStart(exercise, desk)
  await noteProgress(desk.work, exercise.folder, { last: undefined })
  for (const line of begun(exercise, desk)) desk.say(line)
  return 0
}

async function putAside(from: string, name: string, { work }: Desk): Promise<string> {
  const aside = join(work, 'aside')
  await mkdir(aside, { recursive: true })
  const to = join(aside, `${name}-${new Date().toISOString().replaceAll(':', '-')}`)
  await rename(from, to)
  return to
}
