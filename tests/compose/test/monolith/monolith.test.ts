import { buy, productNamed, settled, staff, visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Container, containersOfStore, publishedBy } from '../../src/containers.ts'
import { compose } from '../../src/docker.ts'
import { hardened } from '../../src/hardened.ts'

const names = ['monolith', 'monolith-db']
let containers: ReadonlyMap<string, Container>

beforeAll(async () => {
  containers = await containersOfStore()
})

test('the monolith is two containers, and itself the one door', () => {
  expect([...containers.keys()].sort()).toEqual(names)
  expect(publishedBy(containers)).toEqual([
    { name: 'monolith', HostIp: '127.0.0.1', HostPort: process.env.MONOLITH_PORT },
  ])
})

describe.each(names)('%s', (name) => {
  test('is healthy, hardened, and not root', async () => {
    expect(containers.get(name)?.State.Health.Status).toBe('healthy')
    expect(containers.get(name)?.HostConfig).toMatchObject(hardened)
    expect(Number(await compose('exec', '-T', name, 'id', '-u'))).toBeGreaterThan(0)
  })
})

test('a shopper sees the shop and buys a lamp', async () => {
  const lamp = await productNamed('Bulkhead Wall Lamp')
  await (await staff()).setStock(lamp, 10)
  const shopper = visitor()
  const page = await shopper.send({ method: 'GET', path: '/cart', headers: { accept: 'text/html' } })

  const { orderId } = await buy(shopper, lamp, 2)

  expect(page.body).toContain('<title>')
  expect(await settled(shopper, orderId)).toMatchObject({ status: 'confirmed' })
  expect((await shopper.product(lamp.id)).available).toBe(8)
})

test('what was bought before a crash is there after it', async () => {
  const lamp = await productNamed('Bulkhead Wall Lamp')
  const shopper = visitor()
  const { orderId } = await buy(shopper, lamp)
  const order = await shopper.order(orderId)

  await shopper.send({ method: 'PUT', path: '/api/lab/faults/cart', json: { kind: 'crash' } })

  await eventually(async () => expect(await shopper.orders()).toEqual({ items: [order] }), 30_000)
})
