import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { eventually } from '@bulkhead/service/testing'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rememberFrontPage } from '../src/memory/remember-front-page.ts'
import { answer, byPath, hang, refuse } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway({ policy: { deadlineMs: 200 } })
})
afterEach(() => gateway.stop())

const lamp = '{"name" : "Red port lamp","note":"spaced  as catalog had it"}'

test('while catalog is away a shopper sees what was seen before, byte for byte and with its age', async () => {
  const shop = request(gateway.url)
  gateway.catalog.behave((_seen, response) => response.setHeader('content-type', 'application/json').end(lamp))
  const fresh = await shop.get('/api/products/1')
  await gateway.catalog.stop()

  const stale = await shop.get('/api/products/1')

  expect(fresh.headers).not.toHaveProperty('store-stale')
  expect(stale.status).toBe(200)
  expect(stale.text).toBe(lamp)
  expect(stale.type).toBe('application/json')
  expect(stale.headers['store-stale']).toBe('0')
})

test.each([
  ['hangs', hang],
  ['errs', refuse(500, 'internal-error')],
])('browsing goes on from memory when catalog %s', async (_what, failure) => {
  const shop = request(gateway.url)
  await shop.get('/api/products?sort=price&query=rope')
  gateway.catalog.behave(failure)

  const stale = await shop.get('/api/products?query=rope&sort=price')

  expect(stale.status).toBe(200)
  expect(stale.headers['store-stale']).toMatch(/^\d+$/)
})

test('a search that nobody made before is refused while catalog is away', async () => {
  await gateway.catalog.stop()

  const response = await request(gateway.url).get('/api/products?query=compass')

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ code: 'service-unavailable', service: 'catalog' })
})

test('what catalog refuses is its answer, and is not remembered', async () => {
  gateway.catalog.behave(refuse(404, 'product-not-found'))
  expect((await request(gateway.url).get('/api/products/1')).status).toBe(404)
  await gateway.catalog.stop()

  expect((await request(gateway.url).get('/api/products/1')).status).toBe(503)
})

test('who is refused together with others is given the id of their own request', async () => {
  gateway.catalog.behave((seen, response) => {
    const refusal = { code: 'product-not-found', requestId: seen.headers['x-request-id'], status: 404 }
    answer(404, refusal, { 'content-type': 'application/problem+json' })(seen, response)
  })
  const head = 'GET /api/products/1 HTTP/1.1\r\nHost: store\r\nX-Request-Id: '
  const line = connect(Number(new URL(gateway.url).port), '127.0.0.1')

  line.write(`${head}ada\r\n\r\n${head}bob\r\nConnection: close\r\n\r\n`)

  const refusals = [...(await text(line)).matchAll(/{.*}/g)].map(([body]) => body)
  expect(gateway.catalog.seen).toHaveLength(1)
  expect(refusals).toEqual([
    '{"code":"product-not-found","requestId":"ada","status":404}',
    '{"code":"product-not-found","requestId":"bob","status":404}',
  ])
})

test('the front page is there even if catalog goes before the first visitor comes', async () => {
  gateway.catalog.behave(hang)
  const remembered = rememberFrontPage(gateway.memory, gateway.upstreams.catalog, new AbortController().signal)
  await eventually(() => expect(gateway.catalog.seen.length).toBeGreaterThan(1))
  gateway.catalog.behave(byPath({ '/products': answer(200, { items: [] }), '/categories': answer(200, { items: [] }) }))
  await remembered
  await gateway.catalog.stop()

  for (const path of ['/api/products', '/api/categories']) {
    const response = await request(gateway.url).get(path)
    expect(response.status).toBe(200)
    expect(response.headers).toHaveProperty('store-stale')
  }
})

test('browsing needs no session and starts none', async () => {
  const response = await request(gateway.url).get('/api/products').set('Cookie', 'session=a.b.c')

  expect(response.headers).not.toHaveProperty('set-cookie')
  expect(gateway.catalog.seen[0]?.headers).not.toHaveProperty('authorization')
})
