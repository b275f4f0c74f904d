import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import type { Knobs } from '../../../exercises/knobs.ts'
import { isOfLecturer } from '../left-out.ts'
import { knobsHere } from './read-knobs.ts'
import { type Saying, sayingsOf } from './sayings.ts'

const values = 'homework/exercises/knobs.json'

interface Change {
  readonly from: string
  readonly to: string
}

/**
 * Gives the knobs of an exported folder these values. What is run by the checks reads them; what stands by itself is
 * written anew where it says them. @throws Refused when something does not say any more what the knobs are
 */
export async function turnKnobs(folder: string, knobs: Knobs): Promise<void> {
  const after = sayingsOf(knobs)
  const changes = Map.groupBy(
    sayingsOf(knobsHere).map((saying, index) => ({ ...saying, to: after[index]?.words ?? saying.words })),
    ({ file }) => file,
  )
  for (const [file, sayings] of changes) {
    if (!existsSync(join(folder, file)) && isOfLecturer(file)) continue
    await rewrite(folder, file, sayings.map(toChange))
  }
  await writeFile(join(folder, values), `${JSON.stringify(knobs, null, 2)}\n`)
}

function toChange({ words, to }: Saying & { readonly to: string }): Change {
  return { from: words, to }
}

/** In one pass: what was written anew is not looked at again. */
async function rewrite(folder: string, file: string, changes: readonly Change[]): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  const missing = changes.find(({ from }) => !text.includes(from))
  if (missing) throw new Refused(`The knobs can't be turned: ${file} does not say “${missing.from}” any more.`)
  const known = new Map(changes.map(({ from, to }) => [from, to]))
  const any = new RegExp([...known.keys()].map(literally).join('|'), 'g')
  await writeFile(
    join(folder, file),
    text.replaceAll(any, (from) => known.get(from) ?? from),
  )
}

function literally(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
