import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Edit } from '../exercise/mutant.ts'
import type { Variant } from './variant.ts'

export interface Sources {
  /** The starting state. */
  readonly start: string
  /** What of it the solution changes. */
  readonly solution: string
}

/** What can't be looked at: an edit that does not fit the solution, which has changed since, or a compose file that is refused. */
export class Misfit extends Error {
  override readonly name = 'Misfit'
}

/** Puts into a folder what somebody handed in. @throws Misfit when an edit does not fit the solution */
export async function buildVariant(variant: Variant, { start, solution }: Sources, folder: string): Promise<void> {
  await cp(start, folder, { recursive: true })
  if (variant.kind === 'starter') return
  await cp(solution, folder, { recursive: true })
  if (variant.kind === 'solution') return
  for (const edit of variant.mutant.edits) await apply(edit, variant.name, folder)
}

async function apply({ file, find, replace }: Edit, name: string, folder: string): Promise<void> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (find === '') {
    if (text !== undefined) throw new Misfit(`${name}: ${file} is not new`)
    await mkdir(dirname(path), { recursive: true })
    return writeFile(path, replace)
  }
  const times = (text ?? '').split(find).length - 1
  if (text === undefined) throw new Misfit(`${name}: the solution has no ${file}`)
  if (times !== 1) throw new Misfit(`${name}: “${find}” occurs ${times} times in ${file}, not once`)
  await writeFile(
    path,
    text.replace(find, () => replace),
  )
}
