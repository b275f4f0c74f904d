import request from 'supertest'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answer } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.stop())
beforeEach(() => {
  gateway.cart.seen.length = 0
})

const shop = () => request(gateway.url)

test('only what a service needs to know reaches it: nobody can claim to be someone else', async () => {
  await shop()
    .put('/api/cart/items/1?a=b')
    .set({ Authorization: 'Bearer mine', 'X-Forwarded-User': 'admin', 'Idempotency-Key': 'k', 'x-request-id': 'r-1' })
    .send({ quantity: 2 })

  const [seen] = gateway.cart.seen
  expect(seen).toMatchObject({ method: 'PUT', path: '/cart/items/1?a=b', body: '{"quantity":2}' })
  expect(seen?.headers).toMatchObject({
    'content-type': 'application/json',
    'idempotency-key': 'k',
    'x-request-id': 'r-1',
  })
  expect(seen?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
  expect(seen?.headers.authorization).not.toContain('mine')
  expect(seen?.headers).not.toHaveProperty('x-forwarded-user')
  expect(seen?.headers).not.toHaveProperty('cookie')
})

test('of a service’s headers only those meant for the shopper come through', async () => {
  const headers = { location: '/api/orders/7', 'x-internal': 'secret', 'set-cookie': 'session=stolen' }
  gateway.cart.behave(answer(202, { orderId: '7' }, headers))

  const response = await shop().post('/api/checkout').set('Cookie', 'session=a.b.c').send({})

  expect(response.status).toBe(202)
  expect(response.headers.location).toBe('/api/orders/7')
  expect(response.headers['cache-control']).toBe('no-store')
  expect(response.headers).not.toHaveProperty('x-internal')
  expect(response.headers).not.toHaveProperty('set-cookie')
})

test('a body over 64 KiB is refused before any service sees it', async () => {
  const response = await shop()
    .post('/api/checkout')
    .type('json')
    .send(`"${'x'.repeat(65 * 1024)}"`)

  expect(response.status).toBe(413)
  expect(response.body).toMatchObject({ code: 'body-too-large' })
  expect(gateway.cart.seen).toHaveLength(0)
})

test('a packed body, which may be any size once unpacked, is refused', async () => {
  const response = await shop().post('/api/checkout').set('Content-Encoding', 'gzip').type('json').send('{}')

  expect(response.status).toBe(415)
})

test('a body that is not JSON goes to the service as it is, to be refused there', async () => {
  await shop().post('/api/checkout').type('text/plain').send('{"a": 1}')

  expect(gateway.cart.seen).toMatchObject([{ body: '{"a": 1}', headers: { 'content-type': 'text/plain' } }])
})

test.each(['/api/nothing', '/api/checkouts/7', '/metrics', '/api', '/dead-letters', '/products', '/api/readyz'])(
  'there is nothing at %s',
  async (path) => {
    const response = await shop().get(path)

    expect(response.status).toBe(404)
    expect(response.type).toBe('application/problem+json')
    expect(response.body).toMatchObject({ status: 404, code: 'not-found', requestId: response.headers['x-request-id'] })
  },
)

test('a known address with another method says which ones are possible', async () => {
  const response = await shop().post('/api/products/1').send({})

  expect(response.status).toBe(405)
  expect(response.headers.allow).toBe('GET, HEAD, PATCH')
  expect(response.body).toMatchObject({ code: 'method-not-allowed' })
})

test.each(['/api/products/%zz', '/%c0%80', '/api/%'])('%s is not a valid address', async (path) => {
  const response = await shop().get(path)

  expect(response.status).toBe(400)
  expect(response.body).toMatchObject({ code: 'malformed-request' })
})

test('a headers-only question is answered like the whole one, without the body', async () => {
  const response = await shop().head('/api/products')

  expect(response.status).toBe(200)
  expect(response.headers['content-type']).toContain('application/json')
  expect(gateway.catalog.seen.at(-1)?.method).toBe('GET')
})
