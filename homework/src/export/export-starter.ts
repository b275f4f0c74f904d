import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import { closeModule } from './close-module.ts'
import { closedModules } from './closed-modules.ts'
import { commitOnce } from './commit-once.ts'
import { copyFiles } from './copy-files.ts'
import { formatChanged } from './format-changed.ts'
import { isOfLecturer } from './left-out.ts'
import { mendLinks } from './mend-links.ts'
import { putStudentsFiles } from './students-files.ts'
import { applyVariant, type Variant } from './variant.ts'

export interface ToExport {
  /** The repository that is exported. */
  readonly from: string
  /** A folder that isn't there yet, or is empty. */
  readonly to: string
  readonly audience: Audience
  readonly variant: Variant | undefined
  readonly say: (line: string) => void
}

/** A lecturer's has everything, and grades and proves what the students' of the same variant asks for. */
export type Audience = 'students' | 'lecturer'

/**
 * Makes a repository from this one, with one commit of its own. The students' is without what only lecturers have, and
 * with what the exercises ask for built and minified, so that the store works and can't be copied from.
 * @throws Refused when there is something in the folder already
 */
export async function exportStarter({ from, to, audience, variant, say }: ToExport): Promise<void> {
  if (existsSync(to) && (await readdir(to)).length > 0) throw new Refused(`${to} is not empty.`)
  await mkdir(to, { recursive: true })
  const wants = audience === 'lecturer' ? () => true : (path: string) => !isOfLecturer(path)
  say(`${await copyFiles({ from, to, wants })} files`)
  if (audience === 'students') await makeStudents({ from, to, say })
  if (variant) {
    await applyVariant(to, variant)
    say(`in the variant ${variant.name}`)
  }
  await formatChanged(to)
  say(`one commit, ${await commitOnce(to, join(from, '.git'))}`)
}

async function makeStudents({ from, to, say }: Pick<ToExport, 'from' | 'to' | 'say'>): Promise<void> {
  for (const module of closedModules) {
    await closeModule({ from, to, module })
    say(`${module.folder}/${module.sources} is built and minified`)
  }
  await putStudentsFiles({ from, to })
  await mendLinks(to)
}
