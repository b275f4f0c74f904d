import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answer, byPath, refuse } from './support/behaviours.ts'
import { staffToken, startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway
let staff: ReturnType<typeof request.agent>

beforeEach(async () => {
  gateway = await startGateway()
  staff = request.agent(gateway.url)
  await staff.post('/api/staff/session').send({ token: staffToken })
})
afterEach(() => gateway.stop())

const parkedAt = '2026-01-31T09:30:00.000Z'
const letterOf = (service: string) => ({ service, id: '1', type: 't', reason: 'r', attempts: 5, parkedAt, event: {} })
const parkedAtService = (service: string) =>
  byPath({
    '/dead-letters': answer(200, { items: [letterOf(service)] }),
    '/dead-letters/replay': answer(202, { replayed: 1 }),
  })

test('staff see what every service has set aside', async () => {
  for (const name of ['catalog', 'cart', 'order'] as const) gateway[name].behave(parkedAtService(name))

  const response = await staff.get('/api/dead-letters')

  expect(response.status).toBe(200)
  expect(response.body).toEqual({ items: [letterOf('catalog'), letterOf('cart'), letterOf('order')] })
})

test('a service that is down is named, and hides nothing of the others', async () => {
  gateway.catalog.behave(parkedAtService('catalog'))
  gateway.order.behave(parkedAtService('order'))
  await gateway.cart.stop()

  const response = await staff.get('/api/dead-letters')

  expect(response.body).toEqual({ items: [letterOf('catalog'), letterOf('order')], unavailable: ['cart'] })
})

test('who may not see dead letters is told so', async () => {
  for (const name of ['catalog', 'cart', 'order'] as const) gateway[name].behave(refuse(403, 'staff-only'))

  expect((await staff.get('/api/dead-letters')).status).toBe(403)
  expect((await request(gateway.url).get('/api/dead-letters')).status).toBe(401)
})

test('staff have one service try its dead letters again', async () => {
  gateway.order.behave(parkedAtService('order'))

  const response = await staff.post('/api/dead-letters/order/replay')

  expect(response.status).toBe(202)
  expect(response.body).toEqual({ replayed: 1 })
  expect(gateway.order.seen).toMatchObject([{ method: 'POST', path: '/dead-letters/replay' }])
})

test('staff have one dead letter tried again, and an odd id goes through as it is', async () => {
  const odd = encodeURIComponent('../a b/%2F?é')
  gateway.order.behave(byPath({ [`/dead-letters/${odd}/replay`]: answer(202, { replayed: 1 }) }))

  const response = await staff.post(`/api/dead-letters/order/${odd}/replay`)

  expect(response.status).toBe(202)
  expect(response.body).toEqual({ replayed: 1 })
})

test('of an id under which nothing is parked the service says so itself', async () => {
  gateway.order.behave(refuse(404, 'dead-letter-not-found'))

  const response = await staff.post('/api/dead-letters/order/a1/replay')

  expect(response.status).toBe(404)
  expect(response.body).toMatchObject({ code: 'dead-letter-not-found' })
})

test('a service that does not exist has no dead letters', async () => {
  for (const path of ['/api/dead-letters/gateway/replay', '/api/dead-letters/gateway/a1/replay']) {
    const response = await staff.post(path)

    expect(response.status).toBe(404)
    expect(response.body).toMatchObject({ code: 'service-not-found' })
  }
})
