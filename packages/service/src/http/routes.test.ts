import express from 'express'
import request from 'supertest'
import { expect, test } from 'vitest'
import { type Route, routerOf } from './routes.ts'

const say =
  (word: string): Route['handle'] =>
  (_request, response) => {
    response.send(word)
  }
const table: Route[] = [
  { method: 'get', path: '/api/orders', handle: say('all') },
  { method: 'get', path: '/api/orders/:id', handle: say('one') },
  { method: 'get', path: '/api/Order-forms/:id', handle: say('form') },
]
const app = express()
  .use(routerOf(table))
  .use((_request, response) => {
    response.status(404).send('passed by')
  })

test.each([
  ['/api/orders', 'all'],
  ['/api/orders?limit=3', 'all'],
  ['/api/orders/7', 'one'],
  ['/API/Orders/7', 'one'],
  ['/api/order-forms/7', 'form'],
])('%s is answered by its own route', async (path, word) => {
  const { text } = await request(app).get(path)
  expect(text).toBe(word)
})

test.each(['/', '/api', '/api/order', '/api/ordersheets', '/healthz', '/%61pi/orders/7/8'])(
  'what the table does not know, such as %s, passes by',
  async (path) => {
    const { status, text } = await request(app).get(path)
    expect([status, text]).toEqual([404, 'passed by'])
  },
)

test('a table whose paths have nothing written out in common answers each', async () => {
  const router = routerOf([
    { method: 'get', path: '/:id', handle: say('any') },
    { method: 'get', path: '/healthz', handle: say('well') },
  ])
  expect((await request(express().use(router)).get('/7')).text).toBe('any')
})
