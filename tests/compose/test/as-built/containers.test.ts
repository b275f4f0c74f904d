import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Container, containersOfStore, publishedBy } from '../../src/containers.ts'
import { compose, docker, projectName } from '../../src/docker.ts'
import { figure } from '../../src/figure.ts'
import { hardened } from '../../src/hardened.ts'

const names = ['gateway', 'catalog', 'cart', 'order', 'rabbitmq', 'catalog-db', 'cart-db', 'order-db']
const services = names.slice(0, 4)
const mebibyte = 1_024 ** 2
let containers: ReadonlyMap<string, Container>

beforeAll(async () => {
  containers = await containersOfStore()
})

test('the store is eight containers', () => {
  expect([...containers.keys()].sort()).toEqual(names.toSorted())
})

describe.each(names)('%s', (name) => {
  test('does not run as root', async () => {
    expect(Number(await compose('exec', '-T', name, 'id', '-u'))).toBeGreaterThan(0)
  })

  test('has no privileges, a root that is read-only, and limits', () => {
    expect(containers.get(name)?.HostConfig).toMatchObject(hardened)
  })

  test('is healthy by its own check', () => {
    expect(containers.get(name)?.State.Health.Status).toBe('healthy')
  })
})

test('all memory limits together are 1 GiB', () => {
  const limits = [...containers.values()].map(({ HostConfig }) => HostConfig.Memory)

  expect(limits.reduce((sum, limit) => sum + limit, 0)).toBeLessThanOrEqual(1_024 * mebibyte)
})

test('the gateway on 127.0.0.1 is the one door', () => {
  expect(publishedBy(containers)).toEqual([{ name: 'gateway', HostIp: '127.0.0.1', HostPort: process.env.PORT }])
})

test.each(['catalog', 'cart', 'order'])("%s's database shares a network with its service alone", async (name) => {
  const network = z.array(z.object({ Internal: z.boolean(), Containers: z.record(z.string(), z.unknown()) }))
  const [found] = network.parse(JSON.parse(await docker('network', 'inspect', `${projectName()}_${name}-data`)))

  expect(found?.Internal).toBe(true)
  expect(Object.keys(found?.Containers ?? {})).toHaveLength(2)
})

test('an image that is built here is asked of no registry', async () => {
  const config = z.object({
    services: z.record(
      z.string(),
      z.looseObject({ build: z.unknown().optional(), pull_policy: z.string().optional() }),
    ),
  })
  const described = config.parse(JSON.parse(await compose('config', '--format', 'json')))
  const built = Object.entries(described.services).filter(([, { build }]) => build !== undefined)

  expect(built.map(([name, { pull_policy }]) => [name, pull_policy]).sort()).toEqual(
    services.map((name) => [name, 'never']).sort(),
  )
})

test('an image adds at most 12 MB to its base', async () => {
  const base = await sizeOfBase('node:24-slim')
  for (const name of services) {
    const added = ((await sizeOf(containers.get(name)?.Config.Image ?? '')) - base) / 1e6
    figure(`image of ${name}`, { 'over its base': `${added.toFixed(1)} MB` })
    expect(added, name).toBeLessThanOrEqual(12)
  }
})

test('the four services use at most 400 MB together', async () => {
  const ids = (await compose('ps', '--quiet', ...services)).split('\n')
  const used = (await docker('stats', '--no-stream', '--format', '{{.MemUsage}}', ...ids)).split('\n').map(megabytes)
  const together = used.reduce((sum, one) => sum + one, 0)

  figure('memory of four', { together: `${Math.round(together)} MB` })
  expect(used).toHaveLength(services.length)
  expect(together).toBeLessThanOrEqual(400)
})

/** To build on an image does not give it a name here. */
async function sizeOfBase(image: string): Promise<number> {
  return sizeOf(image).catch(async () => {
    await docker('pull', '--quiet', image)
    return sizeOf(image)
  })
}

async function sizeOf(image: string): Promise<number> {
  return Number(await docker('image', 'inspect', '--format', '{{.Size}}', image))
}

/** Of Docker's `48.2MiB / 112MiB` the first, in megabytes. */
function megabytes(usage: string): number {
  const [, amount, unit] = /^([\d.]+)(KiB|MiB|GiB) /.exec(usage) ?? []
  const factor = { KiB: 1_024, MiB: mebibyte, GiB: 1_024 * mebibyte }[unit ?? '']
  if (factor === undefined) throw new Error(`not a memory usage: ${usage}`)
  return (Number(amount) * factor) / 1e6
}
