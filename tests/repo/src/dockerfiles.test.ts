import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryFiles } from './sources.ts'

interface Dockerfile {
  readonly workspace: string
  readonly text: string
}

/** What is wrong with a set of Dockerfiles that may differ in their workspace alone. */
function differences(dockerfiles: readonly Dockerfile[]): string[] {
  const [first, ...others] = dockerfiles.map(({ workspace, text }) => ({
    workspace,
    rest: text.replace(/^# The image .*\n/, '').replace(`ARG WORKSPACE=${workspace}\n`, 'ARG WORKSPACE=…\n'),
  }))
  const unnamed = dockerfiles.filter(({ workspace, text }) => !text.includes(`ARG WORKSPACE=${workspace}\n`))
  return [
    ...unnamed.map(({ workspace }) => `${workspace} does not name itself`),
    ...others
      .filter(({ rest }) => rest !== first?.rest)
      .map(({ workspace }) => `${workspace} differs from ${first?.workspace}`),
  ]
}

// An exercise's Dockerfile is its own.
const own = repositoryFiles('/Dockerfile')
  .filter(({ path }) => !path.startsWith('homework/'))
  .map(({ path, text }) => ({ workspace: dirname(path), text }))

test('the Dockerfiles of the services and the monolith differ in what they name alone', () => {
  expect(own.map(({ workspace }) => workspace).sort()).toEqual([
    'monolith',
    'services/cart',
    'services/catalog',
    'services/gateway',
    'services/order',
  ])
  expect(differences(own)).toEqual([])
})

test('a Dockerfile that went its own way is caught', () => {
  const drifted = own.map((file) =>
    file.workspace === 'services/cart' ? { ...file, text: file.text.replace('USER node', 'USER root') } : file,
  )
  const copied = own.map((file) =>
    file.workspace === 'services/order'
      ? { ...file, text: file.text.replace('=services/order', '=services/cart') }
      : file,
  )

  expect(differences(drifted)).toContain('services/cart differs from monolith')
  expect(differences(copied)).toContain('services/order does not name itself')
})

// BuildKit before Docker 23 takes a Dockerfile for one that it has read if both have one size and were written in the same few
// milliseconds, as a clone writes them: the catalog's image then holds the gateway (https://github.com/moby/buildkit/issues/1368).
test('no two Dockerfiles have the same size', () => {
  const sizes = Map.groupBy(own, ({ text }) => Buffer.byteLength(text))
  const alike = [...sizes.values()].filter((dockerfiles) => dockerfiles.length > 1)

  expect(alike.map((dockerfiles) => dockerfiles.map(({ workspace }) => workspace))).toEqual([])
})

test('tools in the Dockerfiles have the versions that the workspace has', () => {
  const [workspace] = repositoryFiles('pnpm-workspace.yaml')
  const [manifest] = repositoryFiles('package.json').filter(({ path }) => path === 'package.json')
  const turbo = /^ {2}turbo: (\S+)$/m.exec(workspace?.text ?? '')?.[1]
  const pnpm = /"packageManager": "(pnpm@[^"]+)"/.exec(manifest?.text ?? '')?.[1]

  expect(turbo).toMatch(/^\d/)
  for (const { text } of own) expect(text).toContain(`npm install --global ${pnpm} turbo@${turbo}\n`)
})
