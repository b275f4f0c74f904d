import { eventually } from '@bulkhead/service/testing'
import request from 'supertest'
import { afterEach, expect, test } from 'vitest'
import { policy } from '../src/upstream/policy.ts'
import { answer, hang, inTurn, refuse } from './support/behaviours.ts'
import { startGateway, type TestGateway, type TestGatewayOptions } from './support/gateway.ts'
import { timed } from './support/timed.ts'

let gateway: TestGateway

afterEach(() => gateway.stop())

async function open(changes?: TestGatewayOptions['policy']) {
  gateway = await startGateway({ policy: { deadlineMs: 400, deadlineBeforeFallbackMs: 300, ...changes } })
  return { ...gateway, shop: request(gateway.url) }
}

test('after five failures a service that hangs is not asked for a while: the refusal comes at once', async () => {
  const { shop, cart } = await open()
  cart.behave(hang)
  await Promise.all(Array.from({ length: 6 }, () => shop.get('/api/cart')))
  cart.seen.length = 0

  const { result, ms } = await timed(() => shop.get('/api/cart'))

  expect(result.status).toBe(503)
  expect(ms).toBeLessThan(350)
  expect(cart.seen).toHaveLength(0)
})

test('a service that hangs is given up as soon after a thousand good answers as after none', async () => {
  const { shop, cart } = await open()
  for (let times = 0; times < 50; times += 1) {
    await Promise.all(Array.from({ length: 20 }, () => shop.get('/api/cart')))
  }
  cart.behave(hang)
  await Promise.all(Array.from({ length: 6 }, () => shop.get('/api/cart')))
  cart.seen.length = 0

  const { result, ms } = await timed(() => shop.get('/api/cart'))

  expect(result.status).toBe(503)
  expect(ms).toBeLessThan(350)
  expect(cart.seen).toHaveLength(0)
})

test('one bad answer does not make the store give up on a service', async () => {
  const { shop, cart } = await open()
  cart.behave(inTurn(refuse(500, 'internal-error'), answer(200, { items: [] })))

  expect((await shop.get('/api/cart')).status).toBe(500)
  expect((await shop.get('/api/cart')).status).toBe(200)
})

test('what a shopper did wrong does not count against the service', async () => {
  const { shop, cart } = await open()
  cart.behave(refuse(409, 'cart-empty'))

  for (let times = 0; times < 12; times += 1) await shop.post('/api/checkout').send({})

  expect(gateway.upstreams.cart.breaker()).toBe('closed')
  expect(cart.seen).toHaveLength(12)
})

test('a service that is well again is found out by a single try, and served from then on', async () => {
  const { shop, cart } = await open({
    breaker: { ...policy.breaker, probeAfterMs: 100 },
  })
  cart.behave(refuse(500, 'internal-error'))
  await Promise.all(Array.from({ length: 6 }, () => shop.get('/api/cart')))
  expect(gateway.upstreams.cart.breaker()).not.toBe('closed')
  cart.behave(answer(200, { items: [] }))
  cart.seen.length = 0

  await eventually(async () => expect((await shop.get('/api/cart')).status).toBe(200))

  expect(cart.seen).toHaveLength(1)
  expect(gateway.upstreams.cart.breaker()).toBe('closed')
})

test('while one call tries a service that was given up, the others do not wait for it', async () => {
  const { shop, cart } = await open({
    breaker: { ...policy.breaker, probeAfterMs: 1 },
  })
  cart.behave(hang)
  await Promise.all(Array.from({ length: 6 }, () => shop.get('/api/cart')))
  cart.seen.length = 0
  const probe = shop.get('/api/cart').then(({ status }) => status)
  await eventually(() => expect(cart.seen).toHaveLength(1))

  const { ms } = await timed(() => shop.get('/api/cart'))

  expect(ms).toBeLessThan(350)
  expect(cart.seen).toHaveLength(1)
  expect(await probe).toBe(503)
})
