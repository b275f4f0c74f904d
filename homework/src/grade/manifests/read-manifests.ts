import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { type KubernetesObject, kinds } from '../../kubernetes/objects.ts'
import type { Refusal } from '../compose/refusal.ts'
import { whyNotField, whyNotKind } from './reasons.ts'

const mostCharacters = 64 * 1_024
const mostObjects = 10
const anyObject = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
})

export interface ManifestsRead {
  /** As Kubernetes reads them. The cluster gets these and not the text, so that both read the same. */
  readonly objects: readonly KubernetesObject[]
  /** What they ask for and may not have: other kinds, other fields. */
  readonly refusals: readonly Refusal[]
  /** What Kubernetes itself would not take, in words. */
  readonly faults: readonly string[]
}

export function readManifests(text: string, file: string): ManifestsRead {
  if (text.length > mostCharacters) return refused(file, 'is longer than 64 KiB')
  const documents = [...parseAllDocuments(text, { logLevel: 'error' })]
  const [fault] = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])
  if (fault) return faulty(`${file} can't be read: ${firstLine(fault.message)}`)
  try {
    const read = documents
      .map((document): unknown => document.toJS({ maxAliasCount: 50 }))
      .filter((one) => one !== null)
    if (read.length > mostObjects) return refused(file, `has more than ${mostObjects} objects`)
    return together(read.map((one) => readOne(one, file)))
  } catch (error) {
    return refused(file, `can't be read: ${firstLine(String(error))}`)
  }
}

export function together(each: readonly ManifestsRead[]): ManifestsRead {
  return {
    objects: each.flatMap(({ objects }) => objects),
    refusals: each.flatMap(({ refusals }) => refusals),
    faults: each.flatMap(({ faults }) => faults),
  }
}

function readOne(one: unknown, file: string): ManifestsRead {
  const { data: found } = anyObject.safeParse(one)
  if (!found) return faulty(`${file}: each object must have apiVersion, kind and metadata.name`)
  const type = `${found.apiVersion} ${found.kind}`
  const schema = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (!schema) return refused(`${file}: ${type}`, whyNotKind(found.kind, Object.keys(kinds)))
  const read = schema.safeParse(one)
  if (read.success) return { objects: [read.data], refusals: [], faults: [] }
  return together(read.error.issues.map((issue) => judged(issue, `${found.kind} ${found.metadata.name}: `)))
}

function judged(issue: z.core.$ZodIssue, name: string): ManifestsRead {
  const path = issue.path.filter((part) => typeof part === 'string')
  if (issue.code !== 'unrecognized_keys') return faulty(`${name}${path.join('.')}: ${issue.message}`)
  const refusals = issue.keys.map((key) => ({ field: `${name}${[...path, key].join('.')}`, why: whyNotField(key) }))
  return { objects: [], refusals, faults: [] }
}

function refused(field: string, why: string): ManifestsRead {
  return { objects: [], refusals: [{ field, why }], faults: [] }
}

function faulty(fault: string): ManifestsRead {
  return { objects: [], refusals: [], faults: [fault] }
}

function firstLine(words: string): string {
  return words.split('\n')[0] ?? ''
}
