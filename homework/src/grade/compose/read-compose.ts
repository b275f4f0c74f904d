import { parseDocument } from 'yaml'
import { z } from 'zod'
import { type Place, whyNot } from './fields.ts'
import type { Refusal } from './refusal.ts'

const mostCharacters = 64 * 1_024
const mapping = z.record(z.string(), z.unknown())

/**
 * A student's compose file as data, or why it is refused already: it has a field that Compose must not even read, as it
 * would open files of this machine then. Compose gets the data and not the text, so that both read the same.
 */
export function readCompose(text: string, file: string): { readonly document?: unknown; readonly refusals: Refusal[] } {
  if (text.length > mostCharacters) return { refusals: [{ field: file, why: 'is longer than 64 KiB' }] }
  const document = parseDocument(text, { merge: true, logLevel: 'error' })
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) return { refusals: [{ field: file, why: `can't be read: ${firstLine(fault.message)}` }] }
  try {
    const read: unknown = document.toJS({ maxAliasCount: 50 })
    return { document: read, refusals: unknownFields(read, file) }
  } catch (error) {
    return { refusals: [{ field: file, why: `can't be read: ${firstLine(String(error))}` }] }
  }
}

function unknownFields(document: unknown, file: string): Refusal[] {
  const whole = mapping.safeParse(document)
  if (!whole.success) return [{ field: file, why: 'must be a mapping with services' }]
  const { services, networks, volumes, configs, secrets } = whole.data
  return [
    ...refusedIn(whole.data, 'file', ''),
    ...inEach(services, 'service', 'services'),
    ...inEach(networks, 'network', 'networks'),
    ...inEach(volumes, 'volume', 'volumes'),
    ...inEach(configs, 'fileOfService', 'configs'),
    ...inEach(secrets, 'fileOfService', 'secrets'),
  ]
}

function inEach(named: unknown, place: Place, path: string): Refusal[] {
  const found = mapping.safeParse(named)
  if (!found.success) return named == null ? [] : [{ field: path, why: 'must be a mapping' }]
  return Object.entries(found.data).flatMap(([name, value]) => [
    ...refusedIn(value, place, `${path}.${name}.`),
    ...(place === 'service' ? insideOfService(value, `${path}.${name}.`) : []),
  ])
}

function insideOfService(service: unknown, path: string): Refusal[] {
  const { build, deploy } = mapping.safeParse(service).data ?? {}
  return [...refusedIn(build, 'build', `${path}build.`), ...refusedIn(deploy, 'deploy', `${path}deploy.`)]
}

function refusedIn(value: unknown, place: Place, path: string): Refusal[] {
  return Object.keys(mapping.safeParse(value).data ?? {}).flatMap((name) => {
    const why = whyNot(name, place)
    return why === undefined ? [] : [{ field: `${path}${name}`, why }]
  })
}

function firstLine(words: string): string {
  return words.split('\n')[0] ?? ''
}
