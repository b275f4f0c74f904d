import { DockerRefused } from '@bulkhead/tools/docker'
import { expect, test } from 'vitest'
import { NotHeld } from '../src/exercise/not-held.ts'
import { blame } from '../src/stage/blame.ts'
import { NotBuilt } from '../src/stage/not-built.ts'

const yes = async () => true
const no = async () => false
const well = { builds: yes, starts: yes }
const registryAway = { builds: no, starts: yes }
const dead = { builds: no, starts: no }

test('a build that fails while one of ours succeeds is the submission’s fault, whatever it prints', async () => {
  expect(await blame(new NotBuilt('dial tcp: lookup registry: no such host'), well)).toEqual(
    new NotHeld('dial tcp: lookup registry: no such host'),
  )
})

test('a build that fails while one of ours fails, too, is nobody’s fault who submits', async () => {
  const error = await blame(new NotBuilt('npm error code EAI_AGAIN'), registryAway)

  expect(error).not.toBeInstanceOf(NotHeld)
  expect(error).toMatchObject({ message: expect.stringMatching(/^Nor was anything of ours built.*EAI_AGAIN$/) })
})

test('a container that does not start is the submission’s fault, whatever may be built meanwhile', async () => {
  expect(await blame(new DockerRefused('exec: "nod": not found'), registryAway)).toEqual(
    new NotHeld('exec: "nod": not found'),
  )
})

test('a Docker that starts nothing, as it has no network left or is dead, is nobody’s fault who submits', async () => {
  const error = await blame(new DockerRefused('could not find an available IPv4 address pool'), dead)

  expect(error).not.toBeInstanceOf(NotHeld)
  expect(error).toMatchObject({ message: expect.stringMatching(/^Nor was anything of ours started.*address pool$/) })
})

test('what was called off, and a fault of ours, stay what they are', async () => {
  const fault = new Error('stopped by Ctrl-C')

  expect(await blame(fault, well)).toBe(fault)
})
