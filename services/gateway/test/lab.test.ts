import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, hang, refuse } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'
import { timed } from './support/timed.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway({ lab: 'on' })
})
afterEach(() => gateway.stop())

const lab = (service: string) => `/api/lab/faults/${service}`
const shop = () => request(gateway.url)

test('a fault is passed on to the service that is to break', async () => {
  gateway.order.behave(answer(200, { kind: 'hang', seconds: 60 }))

  const response = await shop().put(lab('order')).send({ kind: 'hang' })

  expect(response.status).toBe(200)
  expect(response.body).toEqual({ kind: 'hang', seconds: 60 })
  expect(gateway.order.seen).toMatchObject([{ method: 'PUT', path: '/lab/fault', body: '{"kind":"hang"}' }])
  expect(gateway.cart.seen).toEqual([])
})

test.each([
  ['kind', {}],
  ['kind', { kind: 'explode' }],
  ['percent', { kind: 'errors', percent: 101 }],
  ['delayMs', { kind: 'slow', delayMs: 0 }],
  ['seconds', { kind: 'hang', seconds: 3_601 }],
  ['colour', { kind: 'hang', colour: 'red' }],
])('a fault with a wrong %s breaks nothing: %o', async (path, wish) => {
  for (const service of ['cart', 'gateway']) {
    const response = await shop().put(lab(service)).send(wish)

    expect(response.status).toBe(400)
    expect(response.body.errors).toEqual([{ path, message: expect.any(String) }])
  }
  expect(gateway.cart.seen).toEqual([])
  expect((await shop().get('/api/categories')).status).toBe(200)
})

test('the gateway has no queue, so nothing can poison it', async () => {
  const { status, body } = await shop().put(lab('gateway')).send({ kind: 'poison' })

  expect(status).toBe(400)
  expect(body.errors).toEqual([{ path: 'kind', message: expect.stringContaining('queue') }])
  expect((await shop().get('/api/status')).body.services[0]).not.toHaveProperty('fault')
})

test('who does not exist can be neither broken nor healed', async () => {
  const responses = [
    await shop().put(lab('rabbitmq')).send({ kind: 'crash' }),
    await shop().delete(lab('rabbitmq')),
    await shop().delete(lab('..%2Forder')),
  ]

  for (const { status, body } of responses) {
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'service-not-found' })
  }
})

test('another site may not break the store', async () => {
  const response = await shop().put(lab('cart')).set('Sec-Fetch-Site', 'cross-site').send({ kind: 'crash' })

  expect(response.status).toBe(403)
  expect(gateway.cart.seen).toEqual([])
})

test('a service is healed, and nobody minds if it was well', async () => {
  gateway.order.behave((_seen, response) => void response.writeHead(204).end())

  expect((await shop().delete(lab('order'))).status).toBe(204)
  expect(gateway.order.seen).toMatchObject([{ method: 'DELETE', path: '/lab/fault' }])
})

test('a service in a crash loop is healed while it is down', async () => {
  const file = join(gateway.faultFolder, 'order.json')
  mkdirSync(gateway.faultFolder)
  writeFileSync(file, '{"fault":{"kind":"crash-loop"}}')
  await gateway.order.stop()

  expect((await shop().delete(lab('order'))).status).toBe(204)
  expect(existsSync(file)).toBe(false)
})

test('of a service that says nothing nobody claims that it is healed', async () => {
  gateway.order.behave(hang)

  const { result, ms } = await timed(() => shop().delete(lab('order')))

  expect(result.status).toBe(503)
  expect(result.body).toMatchObject({ code: 'service-unavailable', service: 'order' })
  expect(ms).toBeLessThan(3_000)
})

test('a service that is down can not be broken', async () => {
  await gateway.order.stop()

  const response = await shop().put(lab('order')).send({ kind: 'slow' })

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ service: 'order' })
})

test('a service that shoppers are kept away from is healed all the same', async () => {
  gateway.cart.behave(refuse(500, 'internal-error'))
  for (let asked = 0; asked < 8; asked += 1) await shop().get('/api/cart')
  expect(gateway.upstreams.cart.breaker()).toBe('open')
  gateway.cart.behave((_seen, response) => void response.writeHead(204).end())

  expect((await shop().delete(lab('cart'))).status).toBe(204)
})

test('the gateway breaks itself, but neither its health nor the way back', async () => {
  const broken = await shop().put(lab('gateway')).send({ kind: 'errors' })

  expect(broken.body).toEqual({ kind: 'errors', percent: 100 })
  expect((await shop().get('/api/categories')).body).toMatchObject({ code: 'fault-switched-on' })
  expect((await shop().get('/')).status).toBe(500)
  for (const path of ['/livez', '/readyz', '/api/status']) expect((await shop().get(path)).status).toBe(200)

  expect((await shop().delete(lab('gateway'))).status).toBe(204)
  expect((await shop().get('/api/categories')).status).toBe(200)
})

test('a gateway that is slow is slow for everyone', async () => {
  await shop().put(lab('gateway')).send({ kind: 'slow', delayMs: 300 })

  const { result, ms } = await timed(() => shop().get('/api/categories'))

  expect(result.status).toBe(200)
  expect(ms).toBeGreaterThanOrEqual(295)
})

test('without the lab nothing can be broken: there is no such address', async () => {
  const closed = await startGateway()
  const responses = [
    await request(closed.url).put(lab('order')).send({ kind: 'crash' }),
    await request(closed.url).delete(lab('order')),
    await request(closed.url).get(lab('order')),
  ]
  await closed.stop()

  for (const { status, body } of responses) {
    expect(status).toBe(404)
    expect(body).toMatchObject({ code: 'not-found' })
  }
  expect(closed.order.seen).toEqual([])
})
