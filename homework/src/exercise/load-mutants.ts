import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { mutantsFolder } from '../folders.ts'
import type { Mutant } from './mutant.ts'

const text = z.string()
const moduleOfMutants = z.object({
  mutants: z
    .array(
      z.strictObject({
        name: text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        story: text,
        edits: z.array(z.strictObject({ file: text, find: text, replace: text })).min(1),
        loses: z.array(text),
      }),
    )
    .readonly(),
})

/** The wrong solutions of an exercise: none where they were left out, as in what students are given. */
export async function loadMutants(folder: string): Promise<readonly Mutant[]> {
  const file = join(mutantsFolder, `${folder}.ts`)
  if (!existsSync(file)) return []
  return moduleOfMutants.parse(await import(pathToFileURL(file).href)).mutants
}
