import { expect, test } from 'vitest'
import { repositoryFiles } from './sources.ts'

interface Dockerfile {
  readonly service: string
  readonly text: string
}

/** What is wrong with a set of Dockerfiles that may differ in their service alone. */
function differences(dockerfiles: readonly Dockerfile[]): string[] {
  const [first, ...others] = dockerfiles.map(({ service, text }) => ({
    service,
    rest: text.replace(`ARG SERVICE=${service}\n`, 'ARG SERVICE=…\n'),
  }))
  const unnamed = dockerfiles.filter(({ service, text }) => !text.includes(`ARG SERVICE=${service}\n`))
  return [
    ...unnamed.map(({ service }) => `${service} does not name itself`),
    ...others
      .filter(({ rest }) => rest !== first?.rest)
      .map(({ service }) => `${service} differs from ${first?.service}`),
  ]
}

const own = repositoryFiles('/Dockerfile')
  .filter(({ path }) => path.startsWith('services/'))
  .map(({ path, text }) => ({ service: String(path.split('/')[1]), text }))

test('the four Dockerfiles differ in their ARG alone', () => {
  expect(own.map(({ service }) => service).sort()).toEqual(['cart', 'catalog', 'gateway', 'order'])
  expect(differences(own)).toEqual([])
})

test('a Dockerfile that went its own way is caught', () => {
  const drifted = own.map((file) =>
    file.service === 'cart' ? { ...file, text: file.text.replace('USER node', 'USER root') } : file,
  )
  const copied = own.map((file) =>
    file.service === 'order' ? { ...file, text: file.text.replace('=order', '=cart') } : file,
  )

  expect(differences(drifted)).toContain('order differs from cart')
  expect(differences(copied)).toContain('order does not name itself')
})

test('tools in the Dockerfiles have the versions that the workspace has', () => {
  const [workspace] = repositoryFiles('pnpm-workspace.yaml')
  const [manifest] = repositoryFiles('package.json').filter(({ path }) => path === 'package.json')
  const turbo = /^ {2}turbo: (\S+)$/m.exec(workspace?.text ?? '')?.[1]
  const pnpm = /"packageManager": "(pnpm@[^"]+)"/.exec(manifest?.text ?? '')?.[1]

  expect(turbo).toMatch(/^\d/)
  for (const { text } of own) expect(text).toContain(`npm install --global ${pnpm} turbo@${turbo}\n`)
})
