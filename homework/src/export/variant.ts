import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Refused } from '@bulkhead/tools'
import { z } from 'zod'
import type { Knobs } from '../../exercises/knobs.ts'
import { readKnobs, saidKnobs } from './knobs/read-knobs.ts'
import { turnKnobs } from './knobs/turn-knobs.ts'
import { textFilesIn } from './text-files.ts'

const word = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a word of small letters')

const variant = z.strictObject({
  name: z.string().min(1),
  /** The first word of each event's type, and of the exchange: `store` as it stands. */
  events: word.optional(),
  /** Limits and rules that have a name: by exercise. Those that are not said stay. */
  knobs: saidKnobs.optional(),
  /** What has none: exact words in the files below a folder, each of which must be there. */
  replace: z.array(z.strictObject({ below: z.string(), find: z.string().min(1), by: z.string() })).default([]),
})

/** What makes one year's homework differ from the last, so that its answers don't fit. */
export interface Variant extends Omit<z.infer<typeof variant>, 'knobs'> {
  /** All of them, also those that stay. */
  readonly knobs?: Knobs | undefined
}

/** @throws Refused naming the field */
export function parseVariant(text: string): Variant {
  const read = variant.safeParse(asJson(text))
  if (read.success) return { ...read.data, knobs: read.data.knobs && readKnobs(read.data.knobs) }
  throw new Refused(`The variant can't be used: ${z.prettifyError(read.error)}`)
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refused('The variant is no JSON.')
  }
}

export async function applyVariant(folder: string, { events, knobs, replace }: Variant): Promise<void> {
  if (knobs) await turnKnobs(folder, knobs)
  const changes = [...(events === undefined ? [] : [renameEvents(events)]), ...replace.map(replaceWords)]
  const found = new Set<Change>()
  for (const path of await textFilesIn(folder)) {
    const before = await readFile(join(folder, path), 'utf8')
    let after = before
    for (const change of changes) {
      const changed = change.apply(path, after)
      if (changed !== after) found.add(change)
      after = changed
    }
    if (after !== before) await writeFile(join(folder, path), after)
    if (events !== undefined) await renameFile(join(folder, path), events)
  }
  const [missing] = changes.filter((change) => !found.has(change))
  if (missing) throw new Refused(`The variant changes nothing at ${missing.says}: is that still there?`)
}

/** An example of an event has its type for a name. */
async function renameFile(path: string, events: string): Promise<void> {
  const name = basename(path).replace(eventNames, events)
  if (name !== basename(path)) await rename(path, join(dirname(path), name))
}

interface Change {
  readonly says: string
  readonly apply: (path: string, text: string) => string
}

/** A part of an event's type; also where code puts it in, `${what}`, or a binding takes any, `*` or `#`. */
const part = String.raw`(?:[a-z-]+|\*|\$\{\w+\})`
/** `store.order.placed.v1` and `store.events`, also in a regular expression, where the dots bear a backslash. */
const eventNames = new RegExp(String.raw`\bstore(?=\\?\.(?:events\b|${part}(?:\\?\.${part})*\\?\.(?:v\d|#)))`, 'g')
/** What asks how a type begins. */
const eventBeginnings = /(?<=\/\^)store(?=\\\.)/g

function renameEvents(events: string): Change {
  return {
    says: 'events',
    apply: (_, text) => text.replaceAll(eventNames, events).replaceAll(eventBeginnings, events),
  }
}

function replaceWords({ below, find, by }: Variant['replace'][number]): Change {
  return {
    says: `"${find}" below ${below}`,
    apply: (path, text) => (path.startsWith(below) ? text.replaceAll(find, by) : text),
  }
}
