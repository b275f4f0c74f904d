import { eventually } from '@bulkhead/service/testing'
import { type OwnStatus, status } from '@bulkhead/types'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, byPath, hang, refuse } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'
import { listenTo, listenToStatus } from './support/listen.ts'
import { timed } from './support/timed.ts'

const requests = { perSecond: 12.5, errorPercent: 0, p50Ms: 3, p99Ms: 20 }
const noRequests = { perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 }
const names = ['catalog', 'cart', 'order'] as const
const queueOf = (name: string) => ({ name, ready: 1, unacked: 2, deadLetters: 3 })
/** What a queue looks like to who does not hold any of it. */
const seenByOthers = (name: string) => ({ ...queueOf(name), unacked: 0 })
const wellOf = (name: string): OwnStatus => ({
  missing: [],
  requests,
  outbox: 4,
  bus: { connected: true, queues: names.map((other) => (other === name ? queueOf(name) : seenByOthers(other))) },
})
const says = (own: OwnStatus) => byPath({ '/status': answer(200, own) })

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway()
  for (const name of names) gateway[name].behave(says(wellOf(name)))
})
afterEach(() => gateway.stop())

async function statusNow() {
  const response = await request(gateway.url).get('/api/status')
  expect(response.status).toBe(200)
  return status.parse(response.body)
}

/** Beside what else the stream tells. */
const statusesIn = (heard: readonly unknown[]) => heard.filter((data) => status.safeParse(data).success)

async function stateOf(name: string) {
  return (await statusNow()).services.find((service) => service.name === name)
}

test('a store that is well says so, and how busy it is', async () => {
  expect(await statusNow()).toEqual({
    architecture: 'microservices',
    services: [
      { name: 'gateway', state: 'up', requests: noRequests },
      ...names.map((name) => ({ name, state: 'up', breaker: 'closed', requests, outbox: 4, database: 'up' })),
    ],
    bus: { state: 'up', queues: names.map(queueOf) },
  })
})

test('a service that is gone is down, and one that hangs is down soon', async () => {
  await gateway.cart.stop()
  gateway.order.behave(hang)

  const { result, ms } = await timed(() => statusNow())

  expect(ms).toBeLessThan(2_000)
  expect(result.services.map(({ name, state }) => ({ [name]: state }))).toEqual([
    { gateway: 'up' },
    { catalog: 'up' },
    { cart: 'down' },
    { order: 'down' },
  ])
  expect(result.services[2]).toEqual({ name: 'cart', state: 'down', breaker: 'closed', requests: noRequests })
  expect(result.bus?.queues, 'what waits for them, as the catalog sees it').toEqual([
    queueOf('catalog'),
    seenByOthers('cart'),
    seenByOthers('order'),
  ])
})

test.each([
  ['lacks its database', { missing: ['database'] }],
  ['answers with errors', { requests: { ...requests, errorPercent: 50 } }],
  ['has a fault switched on', { fault: { kind: 'slow', delayMs: 10, percent: 100 } as const }],
])('a service that %s is degraded', async (_what, change) => {
  gateway.order.behave(says({ ...wellOf('order'), ...change }))

  expect(await stateOf('order')).toMatchObject({ name: 'order', state: 'degraded' })
})

test('a fault is shown with the service that has it', async () => {
  gateway.order.behave(says({ ...wellOf('order'), fault: { kind: 'errors', percent: 40 } }))

  expect(await stateOf('order')).toMatchObject({ fault: { kind: 'errors', percent: 40 } })
  expect(await stateOf('cart')).not.toHaveProperty('fault')
})

test('a breaker that opened is shown, and the status does not ask its leave', async () => {
  gateway.cart.behave(refuse(500, 'internal-error'))
  for (let asked = 0; asked < 8; asked += 1) await request(gateway.url).get('/api/cart')
  gateway.cart.behave(says(wellOf('cart')))

  expect(await stateOf('cart')).toMatchObject({ state: 'degraded', breaker: 'open', requests })
})

test('a service says whether it has its database, and of one that is down nobody knows', async () => {
  gateway.cart.behave(says({ ...wellOf('cart'), missing: ['database'] }))
  await gateway.order.stop()

  const { services } = await statusNow()

  expect(services.map(({ name, database }) => ({ name, database }))).toEqual([
    { name: 'gateway', database: undefined },
    { name: 'catalog', database: 'up' },
    { name: 'cart', database: 'down' },
    { name: 'order', database: undefined },
  ])
})

test('without the lab nobody is told of one, and no demo shoppers ever came', async () => {
  expect(await statusNow()).not.toHaveProperty('lab')

  const { events, leave } = await listenToStatus(gateway.url)

  await eventually(() => expect(events).toContainEqual({ name: 'journeys', data: [] }))
  leave()
})

test('the bus is what the services see of it', async () => {
  for (const name of names) gateway[name].behave(says({ ...wellOf(name), bus: { connected: false, queues: [] } }))
  expect((await statusNow()).bus).toEqual({ state: 'down', queues: [] })

  gateway.cart.behave(says(wellOf('cart')))
  expect((await statusNow()).bus).toEqual({
    state: 'degraded',
    queues: [seenByOthers('catalog'), queueOf('cart'), seenByOthers('order')],
  })
})

test('the queue of someone whom the gateway does not call is shown too, as far as a service sees it', async () => {
  const withPayment = [...names, 'payment'].map(seenByOthers)
  gateway.order.behave(says({ ...wellOf('order'), bus: { connected: true, queues: withPayment } }))

  expect((await statusNow()).bus?.queues.map(({ name }) => name)).toEqual([...names, 'payment'])
  expect((await statusNow()).bus?.queues.at(-1)).toEqual(seenByOthers('payment'))
})

test('the gateway counts what shoppers ask, not what watchers do', async () => {
  gateway.catalog.behave(answer(200, { items: [] }))
  await request(gateway.url).get('/api/products')
  await statusNow()
  await statusNow()

  const own = await stateOf('gateway')

  expect(own?.requests.perSecond).toBeGreaterThan(0)
  expect(own?.requests.perSecond).toBeLessThanOrEqual(1)
})

test('who follows the status hears it at once and each second, however many they are for the price of one', async () => {
  const listeners = await Promise.all(Array.from({ length: 5 }, () => listenTo(`${gateway.url}/api/status/stream`)))

  await eventually(() => {
    for (const { heard } of listeners) expect(statusesIn(heard).length).toBeGreaterThanOrEqual(3)
  })
  expect(listeners[0]?.heard[0]).toMatchObject({ architecture: 'microservices' })
  expect(gateway.cart.seen.length).toBeLessThanOrEqual(8)
  for (const { leave, ended } of listeners) {
    leave()
    await ended
  }
})

test('when the gateway stops, the stream ends', async () => {
  const listener = await listenTo(`${gateway.url}/api/status/stream`)
  await eventually(() => expect(listener.heard.length).toBeGreaterThanOrEqual(1))

  gateway.stopping.abort()

  await listener.ended
})
