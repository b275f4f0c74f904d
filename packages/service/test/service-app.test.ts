import { pino } from 'pino'
import request from 'supertest'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createMetrics, createServiceApp, parseBody, type Route } from '../src/index.ts'

class SoldOut extends Error {
  readonly code = 'sold-out'
}

const order = z.strictObject({ quantity: z.int().min(1), address: z.strictObject({ city: z.string() }) })

function harbourShop(routes: Route[] = [], readiness = {}) {
  return createServiceApp({
    service: 'harbour',
    logger: pino({ level: 'silent' }),
    metrics: createMetrics('harbour'),
    readiness,
    problemStatuses: { 'sold-out': 409 },
    isUnavailable: (error) => error instanceof Error && error.message === 'database away',
    routes: [
      { method: 'get', path: '/lamps/:id', handle: (req, res) => void res.json({ id: req.params.id }) },
      { method: 'put', path: '/lamps/:id', handle: (req, res) => void res.json(parseBody(order, req)) },
      ...routes,
    ],
  })
}

function failingWith(error: Error): Route[] {
  return [{ method: 'get', path: '/fails', handle: () => Promise.reject(error) }]
}

const problem = (status: number, code: string) => ({
  type: 'about:blank',
  title: expect.any(String),
  status,
  code,
  detail: expect.any(String),
  requestId: expect.any(String),
})

test('a wrong body is refused with every wrong field named', async () => {
  const response = await request(harbourShop())
    .put('/lamps/1')
    .send({ quantity: 'two', address: { city: 'Tallinn', planet: 'Earth' }, gift: true })

  expect(response.status).toBe(400)
  expect(response.type).toBe('application/problem+json')
  expect(response.body).toEqual({
    ...problem(400, 'invalid-input'),
    errors: [
      { path: 'quantity', message: expect.any(String) },
      { path: 'address.planet', message: 'is not a known field' },
      { path: 'gift', message: 'is not a known field' },
    ],
  })
})

test.each([
  ['not JSON', 'application/json', '{"quantity":', 400, 'malformed-request'],
  ['a form', 'application/x-www-form-urlencoded', 'quantity=1', 415, 'unsupported-media-type'],
  ['of an unknown kind', 'text/plain', 'hello', 415, 'unsupported-media-type'],
  ['in an unknown charset', 'application/json; charset=klingon', '{}', 415, 'unsupported-media-type'],
  ['too large', 'application/json', JSON.stringify({ gift: 'x'.repeat(70_000) }), 413, 'body-too-large'],
  ['deep', 'application/json', '['.repeat(30_000) + ']'.repeat(30_000), 400, 'invalid-input'],
  ['just a number', 'application/json', '7', 400, 'invalid-input'],
])('a body that is %s gets its problem answer', async (_name, type, body, status, code) => {
  const response = await request(harbourShop()).put('/lamps/1').set('Content-Type', type).send(body)

  expect(response.status).toBe(status)
  expect(response.body).toMatchObject(problem(status, code))
})

test('an unknown address is 404, and a known one with another method is 405 that says what is possible', async () => {
  const shop = harbourShop()

  expect((await request(shop).get('/anchors')).body).toEqual(problem(404, 'not-found'))
  const wrongMethod = await request(shop).post('/lamps/1').send({})
  expect(wrongMethod.body).toEqual(problem(405, 'method-not-allowed'))
  expect(wrongMethod.headers.allow).toBe('GET, HEAD, PUT')
  expect((await request(shop).get('/lamps/%E0%A4%A')).body).toEqual(problem(400, 'malformed-request'))
})

test('what the domain refuses is answered with its own code', async () => {
  const response = await request(harbourShop(failingWith(new SoldOut('No lamps left.')))).get('/fails')

  expect(response.body).toEqual({ ...problem(409, 'sold-out'), detail: 'No lamps left.' })
})

test('a database that is away makes the service unavailable, for a while', async () => {
  const response = await request(harbourShop(failingWith(new Error('database away')))).get('/fails')

  expect(response.body).toEqual({ ...problem(503, 'service-unavailable'), service: 'harbour' })
  expect(response.headers['retry-after']).toBe('1')
})

test('an unexpected error tells the caller nothing about the inside', async () => {
  const response = await request(harbourShop(failingWith(new Error('password is swordfish')))).get('/fails')

  expect(response.body).toEqual(problem(500, 'internal-error'))
  expect(response.text).not.toContain('swordfish')
})

test("a caller's own request id is kept if it is sane, and comes back in answer and problem", async () => {
  const kept = await request(harbourShop()).get('/anchors').set('x-request-id', 'till-7')
  const replaced = await request(harbourShop()).get('/lamps/1').set('x-request-id', 'a b;c')

  expect(kept.headers['x-request-id']).toBe('till-7')
  expect(kept.body.requestId).toBe('till-7')
  expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('a service is alive without its database, but not ready, and says what is missing', async () => {
  const shop = harbourShop([], { keys: () => true, database: () => Promise.reject(new Error('away')) })

  expect((await request(shop).get('/livez')).status).toBe(200)
  const ready = await request(shop).get('/readyz')
  expect(ready.status).toBe(503)
  expect(ready.body).toEqual({ status: 'unavailable', missing: ['database'] })
})

test('requests are counted by route, not by address', async () => {
  const shop = harbourShop()
  await request(shop).get('/lamps/1')
  await request(shop).get('/lamps/2')

  const { text } = await request(shop).get('/metrics')

  expect(text).toContain(
    'http_request_duration_seconds_count{service="harbour",method="GET",route="/lamps/:id",status="200"} 2',
  )
})
