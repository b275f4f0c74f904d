import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { confine } from './confine.ts'
import { readCompose } from './read-compose.ts'
import type { Refusal } from './refusal.ts'
import { refuseValues } from './refuse-values.ts'
import { InvalidCompose, renderCompose } from './render-compose.ts'
import type { Rendered } from './rendered.ts'

export interface ComposeFile {
  /** Where the submission's copy is. */
  readonly folder: string
  /** Its compose file, relative to that. */
  readonly file: string
  /** What it may start without building it. */
  readonly images: readonly string[]
}

/**
 * Puts in the place of a student's compose file what Compose made of it, within our limits: nothing in it is left to be
 * read anew with other variables. Where it asks for what it may not have, the file is left as it is and must not be used.
 */
export async function settleCompose({ folder, file, images }: ComposeFile): Promise<readonly Refusal[]> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined)
  if (text === undefined) return [{ field: file, why: 'is not there' }]
  const checked = await checkCompose(text, file, images)
  if ('refusals' in checked) return checked.refusals
  await writeFile(join(folder, file), `${JSON.stringify(confine(checked.file), undefined, 2)}\n`)
  return []
}

type Checked = { readonly file: Rendered } | { readonly refusals: readonly Refusal[] }

/** What Compose makes of a student's file, or each thing in it that reaches outside of the submission. */
export async function checkCompose(text: string, name: string, images: readonly string[]): Promise<Checked> {
  const { document, refusals } = readCompose(text, name)
  if (refusals.length > 0) return { refusals }
  try {
    const file = await renderCompose(document)
    const values = refuseValues(file, images)
    return values.length > 0 ? { refusals: values } : { file }
  } catch (error) {
    if (!(error instanceof InvalidCompose)) throw error
    // Its own words could quote a file of this machine.
    return { refusals: [{ field: name, why: 'is refused by Compose itself: docker compose config says why' }] }
  }
}
