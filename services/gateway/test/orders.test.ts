import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, byPath, hang, inTurn, refuse } from './support/behaviours.ts'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway({ policy: { deadlineMs: 200, deadlineBeforeFallbackMs: 100 } })
})
afterEach(() => gateway.stop())

const accepted = byPath({ '/checkouts/7': answer(200, { id: '7', status: 'accepted' }) })
const unknown = refuse(404, 'order-not-found')
const placed = answer(200, { id: '7', status: 'placed' })

test('an order is shown as its service knows it, and cart is not bothered', async () => {
  gateway.order.behave(placed)

  const response = await request(gateway.url).get('/api/orders/7')

  expect(response.body).toEqual({ id: '7', status: 'placed' })
  expect(gateway.cart.seen).toHaveLength(0)
})

test.each([
  ['has not taken it up', unknown],
  ['hangs', hang],
  ['errs', refuse(500, 'internal-error')],
])('a checkout is shown as accepted while the order service %s', async (_what, behaviour) => {
  gateway.order.behave(behaviour)
  gateway.cart.behave(accepted)

  const response = await request(gateway.url).get('/api/orders/7')

  expect(response.status).toBe(200)
  expect(response.body).toEqual({ id: '7', status: 'accepted' })
  expect(gateway.cart.seen[0]?.headers.authorization).toBe(gateway.order.seen[0]?.headers.authorization)
})

test('an order that changes hands between two questions is found', async () => {
  gateway.order.behave(inTurn(unknown, placed))
  gateway.cart.behave(unknown)

  expect((await request(gateway.url).get('/api/orders/7')).body).toEqual({ id: '7', status: 'placed' })
})

test('an order that nobody has does not exist', async () => {
  gateway.order.behave(unknown)
  gateway.cart.behave(unknown)

  const response = await request(gateway.url).get('/api/orders/7')

  expect(response.status).toBe(404)
  expect(response.body).toMatchObject({ code: 'order-not-found' })
})

test('a past order is refused clearly while the order service is down', async () => {
  await gateway.order.stop()
  gateway.cart.behave(unknown)

  const response = await request(gateway.url).get('/api/orders/7')

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ code: 'service-unavailable', service: 'order' })
})

test('an order is not called unknown while the one who may have it is down', async () => {
  gateway.order.behave(unknown)
  await gateway.cart.stop()

  const response = await request(gateway.url).get('/api/orders/7')

  expect(response.status).toBe(503)
  expect(response.body).toMatchObject({ service: 'cart' })
})

test('an order is cancelled by its service', async () => {
  gateway.order.behave(answer(200, { id: '7', status: 'cancelled' }))

  const response = await request(gateway.url).post('/api/orders/7/cancel')

  expect(response.body).toEqual({ id: '7', status: 'cancelled' })
  expect(gateway.order.seen).toMatchObject([{ method: 'POST', path: '/orders/7/cancel' }])
})

test('an order that is only accepted can be cancelled in a moment', async () => {
  gateway.order.behave(unknown)
  gateway.cart.behave(accepted)

  const response = await request(gateway.url).post('/api/orders/7/cancel')

  expect(response.status).toBe(409)
  expect(response.headers['retry-after']).toBe('1')
  expect(response.body).toMatchObject({ code: 'order-not-placed-yet' })
})

test('an order that is taken up while it is being cancelled is cancelled', async () => {
  gateway.order.behave(inTurn(unknown, answer(200, { id: '7', status: 'cancelled' })))
  gateway.cart.behave(unknown)

  expect((await request(gateway.url).post('/api/orders/7/cancel')).body).toEqual({ id: '7', status: 'cancelled' })
})
