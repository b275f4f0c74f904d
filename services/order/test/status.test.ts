import { eventually } from '@bulkhead/service/testing'
import request from 'supertest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openOrders, type TestOrders } from './open-orders.ts'

let orders: TestOrders

beforeEach(async () => {
  orders = await openOrders()
})
afterEach(() => orders.close())

test('the order service says how it is doing', async () => {
  await eventually(async () => {
    const { status, body } = await request(orders.app).get('/status')

    expect(status).toBe(200)
    expect(body).toEqual({
      missing: [],
      requests: { perSecond: 0, errorPercent: 0, p50Ms: 0, p99Ms: 0 },
      outbox: 0,
      bus: {
        connected: true,
        queues: ['catalog', 'cart', 'order'].map((name) => ({ name, ready: 0, unacked: 0, deadLetters: 0 })),
      },
      recent: { last: expect.any(Number), steps: [] },
    })
  })
})

test('without the lab the order service can not be broken', async () => {
  expect((await request(orders.app).put('/lab/fault').send({ kind: 'crash' })).status).toBe(404)
})
