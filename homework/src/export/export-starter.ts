import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import { closeModule } from './close-module.ts'
import { closedModules } from './closed-modules.ts'
import { commitOnce } from './commit-once.ts'
import { copyFiles } from './copy-files.ts'
import { isOfLecturer } from './left-out.ts'
import { mendLinks } from './mend-links.ts'
import { putStudentsFiles } from './students-files.ts'
import { applyVariant, type Variant } from './variant.ts'

export interface ToExport {
  /** The repository that is exported. */
  readonly from: string
  /** A folder that isn't there yet, or is empty. */
  readonly to: string
  readonly variant: Variant | undefined
  readonly say: (line: string) => void
}

/**
 * Makes the starter repository: what git knows here, without what only lecturers have, with what the exercises ask for
 * built and minified, so that the store works and can't be copied from; in one commit of its own.
 * @throws Refused when there is something in the folder already
 */
export async function exportStarter({ from, to, variant, say }: ToExport): Promise<void> {
  if (existsSync(to) && (await readdir(to)).length > 0) throw new Refused(`${to} is not empty.`)
  await mkdir(to, { recursive: true })
  const copied = await copyFiles({ from, to, wants: (path) => !isOfLecturer(path) })
  say(`${copied} files, without solutions, mutants and what proves them`)
  for (const module of closedModules) {
    await closeModule({ from, to, module })
    say(`${module.folder} is built and minified`)
  }
  await putStudentsFiles({ from, to })
  await mendLinks(to)
  if (variant) {
    await applyVariant(to, variant)
    say(`in the variant ${variant.name}`)
  }
  const commit = await commitOnce(to, join(from, '.git'))
  say(`one commit, ${commit}`)
}
