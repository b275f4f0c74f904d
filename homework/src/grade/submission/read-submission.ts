import { stat } from 'node:fs/promises'
import { Refused } from '@bulkhead/tools'
import { readArchive } from './read-archive.ts'
import { readFolder } from './read-folder.ts'
import type { Submission } from './submission.ts'

/** @throws Refused when there is no such folder or .tar.gz, or when it is too large */
export async function readSubmission(from: string): Promise<Submission> {
  const found = await stat(from).catch(() => undefined)
  if (!found) throw new Refused(`There is no submission at ${from}.`)
  if (found.isDirectory()) return readFolder(from)
  if (/\.(tar\.gz|tgz)$/.test(from)) return readArchive(from)
  throw new Refused(`A submission is a folder or a .tar.gz, and ${from} is neither.`)
}
