import { posix } from 'node:path'
import type { SourceFile } from './sources.ts'

/** An import that crosses a boundary it must not cross. */
export interface Violation {
  readonly path: string
  readonly imports: string
  readonly rule: string
}

interface Import {
  readonly from: SourceFile
  /** The package as named, or for a relative import the file's path in the repository. */
  readonly target: string
  /** Gone before anything runs: `import type`. */
  readonly isType: boolean
}

interface Rule {
  readonly says: string
  readonly forbids: (given: Import) => boolean
}

const services = ['catalog', 'cart', 'order', 'gateway']
const isTest = (path: string) => /\.test\.tsx?$|\/test\/|\/testing\//.test(path)

/** Imports go one way: services → packages → types. */
const rules: readonly Rule[] = [
  {
    says: 'no service imports another',
    forbids: ({ from, target }) =>
      services.some(
        (own) => within(from, `services/${own}`) && services.some((other) => other !== own && isOf(target, other)),
      ),
  },
  {
    says: 'a package imports no service, and not the monolith',
    forbids: ({ from, target }) =>
      within(from, 'packages') && [...services, 'monolith'].some((name) => isOf(target, name)),
  },
  {
    says: 'types imports nothing of ours',
    forbids: ({ from, target }) =>
      within(from, 'packages/types') && (target.startsWith('@bulkhead/') || leaves(target, 'packages/types')),
  },
  {
    says: 'the chassis, the door, the bus and the database know nothing of the store: no events, no topology',
    forbids: ({ from, target }) =>
      ['service', 'door', 'bus', 'database'].some((name) => within(from, `packages/${name}`)) &&
      !isTest(from.path) &&
      target === '@bulkhead/types/events',
  },
  {
    says: 'of a service the monolith imports only its ./domain',
    forbids: ({ from, target }) =>
      within(from, 'monolith') && services.some((name) => isOf(target, name) && target !== `@bulkhead/${name}/domain`),
  },
  {
    says: 'the monolith uses no bus',
    forbids: ({ from, target }) => within(from, 'monolith') && `${target}/`.startsWith('@bulkhead/bus/'),
  },
  {
    says: 'a domain is pure: it imports itself and types',
    forbids: ({ from, target }) => {
      const domain = /^services\/\w+\/src\/domain\//.exec(from.path)?.[0]
      return domain !== undefined && !isTest(from.path) && target !== '@bulkhead/types' && !target.startsWith(domain)
    },
  },
  {
    says: 'the storefront imports nothing of ours but types',
    forbids: ({ from, target, isType }) =>
      within(from, 'storefront') &&
      (target.startsWith('@bulkhead/') || leaves(target, 'storefront')) &&
      !(target === '@bulkhead/types' && isType),
  },
  {
    says: 'what runs in an image uses no test kit and no embedded server',
    forbids: ({ from, target }) =>
      (within(from, 'services') || within(from, 'monolith')) &&
      !isTest(from.path) &&
      /^@bulkhead\/\w+\/(testing|embedded)/.test(target),
  },
  {
    says: 'shoppers come to the door, whoever keeps it: of ours they import types alone',
    forbids: ({ from, target }) =>
      within(from, 'packages/shoppers') &&
      !isTest(from.path) &&
      target.startsWith('@bulkhead/') &&
      target !== '@bulkhead/types',
  },
  {
    says: 'the labs see the store from outside: of ours they import shoppers, tools and types',
    forbids: ({ from, target }) =>
      within(from, 'labs') &&
      !isTest(from.path) &&
      target.startsWith('@bulkhead/') &&
      !['@bulkhead/shoppers', '@bulkhead/tools', '@bulkhead/tools/docker', '@bulkhead/types'].includes(target),
  },
  {
    says: 'the homework sees a submission and the store from outside: of ours it imports shoppers, tools and types',
    forbids: ({ from, target }) =>
      within(from, 'homework') &&
      !isTest(from.path) &&
      target.startsWith('@bulkhead/') &&
      !/^@bulkhead\/(shoppers|tools|types)(\/|$)/.test(target),
  },
  {
    says: 'a relative import stays in its workspace',
    forbids: ({ from, target }) =>
      !target.startsWith('@') && target.includes('/') && leaves(target, workspaceOf(from.path)),
  },
]

export function violations(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) =>
    importsOf(file).flatMap((given) =>
      rules
        .filter((rule) => rule.forbids(given))
        .map(({ says }) => ({ path: file.path, imports: given.target, rule: says })),
    ),
  )
}

function importsOf(from: SourceFile): Import[] {
  const named = from.text.matchAll(
    /^(?:import|export)\b[^'"]*?from ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
  )
  return [...named].map(([statement, ...groups]) => {
    const specifier = groups.find((group) => group !== undefined) ?? ''
    const isType = /^(?:import|export) type\b/.test(statement)
    const relative = specifier.startsWith('.')
    return { from, target: relative ? posix.join(posix.dirname(from.path), specifier) : specifier, isType }
  })
}

function within(file: SourceFile, folder: string): boolean {
  return file.path.startsWith(`${folder}/`)
}

/** Whether an import leads into a service (or the monolith), by package name or by path. */
function isOf(target: string, name: string): boolean {
  return (
    `${target}/`.startsWith(`@bulkhead/${name}/`) ||
    target.startsWith(`services/${name}/`) ||
    target.startsWith(`${name}/`)
  )
}

function leaves(target: string, workspace: string): boolean {
  return (
    /^(packages|services|tests|tools|labs|bench|homework|monolith|storefront|\.\.)\//.test(target) &&
    !target.startsWith(`${workspace}/`)
  )
}

function workspaceOf(path: string): string {
  const [first, second] = path.split('/')
  return first === 'packages' || first === 'services' || first === 'tests' ? `${first}/${second}` : String(first)
}
