import { parseDocument } from 'yaml'
import { type Place, whyNot } from './fields.ts'
import type { Refusal } from './refusal.ts'

const mostCharacters = 64 * 1_024

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
    // As Compose gets it: what can't be written out is refused here.
    const read: unknown = JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 50 })))
    return { document: read, refusals: [...unseenNames(read, ''), ...unknownFields(read, file)] }
  } catch (error) {
    return { refusals: [{ field: file, why: `can't be read: ${firstLine(String(error))}` }] }
  }
}

/** Many a reader leaves this one out, and Compose does not. */
function unseenNames(value: unknown, path: string): Refusal[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    name === '__proto__'
      ? [{ field: `${path}${name}`, why: 'has a name that some readers see and others do not' }]
      : unseenNames(one, `${path}${name}.`),
  )
}

function unknownFields(document: unknown, file: string): Refusal[] {
  if (!isMapping(document)) return [{ field: file, why: 'must be a mapping with services' }]
  const { services, networks, volumes, configs, secrets } = document
  return [
    ...refusedIn(document, 'file', ''),
    ...inEach(services, 'service', 'services'),
    ...inEach(networks, 'network', 'networks'),
    ...inEach(volumes, 'volume', 'volumes'),
    ...inEach(configs, 'fileOfService', 'configs'),
    ...inEach(secrets, 'fileOfService', 'secrets'),
  ]
}

function inEach(named: unknown, place: Place, path: string): Refusal[] {
  if (!isMapping(named)) return named == null ? [] : [{ field: path, why: 'must be a mapping' }]
  return Object.entries(named).flatMap(([name, value]) => [
    ...refusedIn(value, place, `${path}.${name}.`),
    ...(place === 'service' ? insideOfService(value, `${path}.${name}.`) : []),
  ])
}

function insideOfService(service: unknown, path: string): Refusal[] {
  if (!isMapping(service)) return []
  return [
    ...refusedIn(service.build, 'build', `${path}build.`),
    ...refusedIn(service.deploy, 'deploy', `${path}deploy.`),
  ]
}

function refusedIn(value: unknown, place: Place, path: string): Refusal[] {
  if (!isMapping(value)) return []
  return Object.keys(value).flatMap((name) => {
    const why = whyNot(name, place)
    return why === undefined ? [] : [{ field: `${path}${name}`, why }]
  })
}

/** Not a schema's word for it: that would leave names out. */
function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function firstLine(words: string): string {
  return words.split('\n')[0] ?? ''
}
