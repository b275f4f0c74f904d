import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, refuse } from './support/behaviours.ts'
import { staffToken, startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway

beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.stop())

const tokenIn = (cookie: string | undefined) => /=([^;]+);/.exec(cookie ?? '')?.[1] ?? ''

test('a new visitor of the cart is given a session that the services can verify', async () => {
  const response = await request(gateway.url).get('/api/cart')

  const cookie = response.headers['set-cookie']?.[0]
  expect(cookie).toMatch(/^session=[\w.-]+; Max-Age=15552000; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/)
  expect(gateway.cart.seen[0]?.headers.authorization).toBe(`Bearer ${tokenIn(cookie)}`)
  expect(await gateway.verify(tokenIn(cookie))).toEqual({ visitorId: expect.any(String), role: 'shopper' })
})

test('a visitor who comes back stays who they are', async () => {
  const visitor = request.agent(gateway.url)
  await visitor.get('/api/cart')

  const again = await visitor.get('/api/orders')

  expect(again.headers).not.toHaveProperty('set-cookie')
  expect(gateway.order.seen[0]?.headers.authorization).toBe(gateway.cart.seen[0]?.headers.authorization)
})

test('a session that a service does not accept is refused once, and forgotten', async () => {
  gateway.cart.behave(refuse(401, 'session-invalid'))
  const visitor = request.agent(gateway.url)

  const refused = await visitor.get('/api/cart').set('Cookie', 'session=forged.token.here')
  gateway.cart.behave(answer(200, { items: [] }))
  const anew = await visitor.get('/api/cart')

  expect(refused.status).toBe(401)
  expect(refused.body).toEqual({ status: 401, code: 'session-invalid' })
  expect(refused.headers['set-cookie']?.[0]).toMatch(/^session=; Path=\/; Expires=Thu, 01 Jan 1970/)
  expect(anew.headers['set-cookie']?.[0]).toMatch(/^session=.+\..+\..+; Max-Age=15552000/)
})

test('a cookie that is no token at all never reaches a service', async () => {
  const response = await request(gateway.url).get('/api/cart').set('Cookie', 'session=a b\u00e9')

  expect(response.status).toBe(401)
  expect(response.body).toMatchObject({ code: 'session-invalid', title: 'Unauthorized' })
  expect(response.headers['set-cookie']?.[0]).toContain('session=;')
  expect(gateway.cart.seen).toHaveLength(0)
})

test('over HTTPS the session travels nowhere else', async () => {
  const overHttps = await startGateway({ secure: true })
  const response = await request(overHttps.url).get('/api/cart')
  await overHttps.stop()

  expect(response.headers['set-cookie']?.[0]).toContain('; Secure')
  expect(response.headers['strict-transport-security']).toMatch(/^max-age=\d+/)
})

test('staff sign in with the staff token, and are staff to the services', async () => {
  const staff = request.agent(gateway.url)

  const signedIn = await staff.post('/api/staff/session').send({ token: staffToken })
  await staff.patch('/api/products/1').send({ name: 'Lamp' })

  expect(signedIn.status).toBe(204)
  expect(signedIn.headers['set-cookie']?.[0]).toMatch(/^staff=.+; Max-Age=28800; Path=\/; .*HttpOnly; SameSite=Lax$/)
  const token = gateway.catalog.seen[0]?.headers.authorization?.replace('Bearer ', '') ?? ''
  expect(await gateway.verify(token)).toMatchObject({ role: 'staff' })
})

test('a wrong staff token opens nothing', async () => {
  const response = await request(gateway.url).post('/api/staff/session').send({ token: 'open' })

  expect(response.status).toBe(401)
  expect(response.body).toMatchObject({ code: 'staff-token-wrong' })
  expect(response.headers).not.toHaveProperty('set-cookie')
})

test.each([
  ['no token', '{}', 400],
  ['something that is not JSON', '{"token":', 400],
  ['an unknown field', '{"token":"a","admin":true}', 400],
])('signing in with %s says what is wrong', async (_what, body, status) => {
  const response = await request(gateway.url).post('/api/staff/session').type('json').send(body)

  expect(response.status).toBe(status)
  expect(response.type).toBe('application/problem+json')
})

test('signing in with another media type is refused', async () => {
  const response = await request(gateway.url).post('/api/staff/session').type('text/plain').send('token')

  expect(response.status).toBe(415)
})

test('without any session staff routes are closed, and no service is asked', async () => {
  const response = await request(gateway.url).put('/api/products/1/stock').send({ available: 3 })

  expect(response.status).toBe(401)
  expect(response.body).toMatchObject({ code: 'session-missing' })
  expect(gateway.catalog.seen).toHaveLength(0)
})

test('a shopper at a staff route is refused by the service', async () => {
  const shopper = request.agent(gateway.url)
  await shopper.get('/api/cart')
  gateway.catalog.behave(refuse(403, 'staff-only'))

  const response = await shopper.put('/api/products/1/stock').send({ available: 3 })

  expect(response.status).toBe(403)
  expect(gateway.catalog.seen[0]?.headers.authorization).toMatch(/^Bearer /)
})
