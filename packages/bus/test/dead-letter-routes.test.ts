import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { createLogger, createMetrics, createServiceApp, createSessions, createSessionVerifier } from '@bulkhead/service'
import { createTestSessions, eventually, type TestSessions } from '@bulkhead/service/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBroker, createChannelPair, createEmbeddedBus } from '../src/embedded/index.ts'
import { deadLetterRoutes } from '../src/index.ts'
import { listen } from './messages.ts'
import { dishMessage } from './shop.ts'
import { shopTopology } from './topology.ts'

let keys: TestSessions
beforeAll(async () => {
  keys = await createTestSessions()
})
afterAll(() => keys.remove())

let server: Server
let shop: Awaited<ReturnType<typeof openOffice>>
beforeEach(async () => {
  shop = await openOffice()
})
afterEach(() => void server.close())

async function openOffice() {
  const topology = shopTopology()
  const line = createChannelPair()
  createBroker(topology).serve(line.broker)
  const bus = createEmbeddedBus(line.service)
  const sessions = createSessions(createSessionVerifier(keys.publicKeyFile))
  const app = createServiceApp({
    service: 'office',
    logger: createLogger('office', 'silent'),
    metrics: createMetrics('office'),
    readiness: {},
    problemStatuses: {},
    isUnavailable: () => false,
    routes: deadLetterRoutes({ subscriber: topology.office, bus, sessions }),
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const ask = async (path: string, { authorization }: { authorization: string }, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { authorization } })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return { ...topology, bus, ask, cut: line.close }
}

test('staff see what is parked and why, and have it handled again', async () => {
  let mended = false
  const ear = listen(shop.bus, shop.office, (delivery) => (mended ? delivery.ack() : delivery.park('no such table')))
  const order = dishMessage('soup', 'table-7')
  await shop.bus.publish([order])
  const staff = await keys.staff()

  const { status, body } = await eventually(async () => {
    const answer = await shop.ask('/dead-letters', staff)
    expect(answer.body.items).toHaveLength(1)
    return answer
  })
  mended = true
  const replayed = await shop.ask('/dead-letters/replay', staff, 'POST')

  expect(status).toBe(200)
  expect(body.items[0]).toEqual({
    service: shop.office,
    id: order.id,
    type: order.type,
    subject: 'table-7',
    reason: 'no such table',
    attempts: 1,
    parkedAt: expect.stringMatching(/^20.*Z$/),
    event: JSON.parse(order.body),
  })
  expect(replayed).toEqual({ status: 202, body: { replayed: 1 } })
  await eventually(() => expect(ear.heard).toHaveLength(2))
})

test('staff have one dead letter handled again, whatever its id; under any other nothing is parked', async () => {
  let mended = false
  const ear = listen(shop.bus, shop.office, (delivery) => (mended ? delivery.ack() : delivery.park('no such table')))
  const [odd, other] = [{ ...dishMessage('soup'), id: '../a b/%2F?é' }, dishMessage('tart')]
  await shop.bus.publish([odd, other])
  await eventually(async () => expect(await shop.bus.deadLetters(shop.office).list()).toHaveLength(2))
  const staff = await keys.staff()
  const replay = (id: string) => shop.ask(`/dead-letters/${encodeURIComponent(id)}/replay`, staff, 'POST')

  mended = true
  expect(await replay(odd.id)).toEqual({ status: 202, body: { replayed: 1 } })

  await eventually(() => expect(ear.bodies.slice(2)).toEqual([odd.body]))
  expect(await shop.bus.deadLetters(shop.office).list()).toMatchObject([{ id: other.id }])
  for (const id of [odd.id, 'nobody', '\0']) {
    expect(await replay(id)).toMatchObject({ status: 404, body: { code: 'dead-letter-not-found' } })
  }
})

test('a shopper may not look', async () => {
  const shopper = await keys.shopper()

  expect((await shop.ask('/dead-letters', shopper)).status).toBe(403)
  for (const path of ['/dead-letters/replay', '/dead-letters/a1/replay']) {
    expect((await shop.ask(path, shopper, 'POST')).status).toBe(403)
  }
})

test('with the broker away the answer is 503', async () => {
  shop.cut()
  const staff = await keys.staff()

  for (const answer of [
    await shop.ask('/dead-letters', staff),
    await shop.ask('/dead-letters/replay', staff, 'POST'),
    await shop.ask('/dead-letters/a1/replay', staff, 'POST'),
  ]) {
    expect(answer).toMatchObject({ status: 503, body: { code: 'service-unavailable' } })
  }
})
