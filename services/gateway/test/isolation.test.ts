import { eventually } from '@bulkhead/service/testing'
import request from 'supertest'
import { afterEach, expect, test } from 'vitest'
import { answer, hang, inTurn, refuse, reset } from './support/behaviours.ts'
import { startGateway, type TestGateway, type TestGatewayOptions } from './support/gateway.ts'
import { timed } from './support/timed.ts'

let gateway: TestGateway

afterEach(() => gateway.stop())

async function open(policy?: TestGatewayOptions['policy']) {
  gateway = await startGateway({ policy: { deadlineMs: 400, deadlineBeforeFallbackMs: 300, ...policy } })
  return { ...gateway, shop: request(gateway.url) }
}

test('a service that hangs costs a shopper the deadline and no more', async () => {
  const { shop, cart } = await open()
  cart.behave(hang)

  const { result, ms } = await timed(() => shop.get('/api/cart'))

  expect(result.status).toBe(503)
  expect(result.type).toBe('application/problem+json')
  expect(result.headers['retry-after']).toBe('1')
  expect(result.body).toMatchObject({ code: 'service-unavailable', service: 'cart', status: 503 })
  expect(ms).toBeGreaterThan(390)
  expect(ms).toBeLessThan(1_500)
})

test('a call that is too late is called off at the service', async () => {
  const { shop, cart } = await open()
  let calledOff = false
  cart.behave((_seen, response) => response.once('close', () => (calledOff = true)))

  await shop.get('/api/cart')

  await eventually(() => expect(calledOff).toBe(true))
})

test('a service that hangs leaves the others as they were', async () => {
  const { shop, order } = await open({ deadlineMs: 2_000 })
  order.behave(hang)
  const answered: number[] = []
  const hung = Array.from({ length: 20 }, () => shop.get('/api/orders').then(({ status }) => answered.push(status)))

  const others = await Promise.all([shop.get('/api/products'), shop.get('/api/cart')])

  expect(others.map(({ status }) => status)).toEqual([200, 200])
  expect(answered).toEqual([])
  await Promise.all(hung)
  expect(new Set(answered)).toEqual(new Set([503]))
})

test.each([
  ['breaks the connection', reset],
  ['says that it is not ready', refuse(503, 'service-unavailable')],
])('a look is taken once more when the service %s', async (_what, failure) => {
  const { shop, cart } = await open()
  cart.behave(inTurn(failure, answer(200, { items: [] })))

  const response = await shop.get('/api/cart')

  expect(response.body).toEqual({ items: [] })
  expect(cart.seen).toHaveLength(2)
})

test('a look is taken twice at most', async () => {
  const { shop, cart } = await open()
  cart.behave(reset)

  expect((await shop.get('/api/cart')).status).toBe(503)
  expect(cart.seen).toHaveLength(2)
})

test('a checkout is never sent twice on the shopper’s behalf', async () => {
  const { shop, cart } = await open()
  cart.behave(reset)

  expect((await shop.post('/api/checkout').send({})).status).toBe(503)
  expect(cart.seen).toHaveLength(1)
})

test('calls beyond the limit of those in flight are refused at once instead of queueing', async () => {
  const { shop, cart } = await open({ runningAtOnce: 2 })
  cart.behave(hang)
  const running = [shop.get('/api/cart'), shop.get('/api/cart')].map((call) => call.then(({ status }) => status))
  await eventually(() => expect(cart.seen).toHaveLength(2))

  const { result, ms } = await timed(() => shop.get('/api/cart'))

  expect(result.status).toBe(503)
  expect(ms).toBeLessThan(350)
  expect(await Promise.all(running)).toEqual([503, 503])
})

test('a service that is not there is a clear refusal', async () => {
  const { shop, cart } = await open()
  await cart.stop()

  const response = await shop.get('/api/cart')

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ code: 'service-unavailable', service: 'cart' })
})

test('a bad answer of a service is passed on as the problem it is', async () => {
  const { shop, order } = await open()
  order.behave(refuse(500, 'internal-error'))

  const response = await shop.get('/api/orders')

  expect(response.status).toBe(500)
  expect(response.body).toEqual({ status: 500, code: 'internal-error' })
})
