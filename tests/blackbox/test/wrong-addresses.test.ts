import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { filled, operations } from '../src/samples.ts'

const id = '01990000-0000-7000-8000-00000000beef'
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const paths = [...new Set(operations.map(({ path }) => path))]
const wrongMethods = paths.flatMap((path) => {
  const known = operations.filter((operation) => operation.path === path).map(({ method }) => method)
  return methods.filter((method) => !known.includes(method)).map((method) => ({ method, path, known }))
})

test.each(wrongMethods)('$method $path is answered with the methods that are possible', async (row) => {
  const call = filled({ method: row.method.toUpperCase(), path: row.path }, { id, productId: id, service: 'order' })

  const { status, headers } = await visitor().send(call)

  const possible = row.known.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
  expect(status).toBe(405)
  expect(String(headers.allow).split(', ').sort()).toEqual(possible.sort())
})

test.each([
  ['GET', '/api'],
  ['GET', '/api/'],
  ['GET', '/api/nothing'],
  ['POST', '/api/nothing'],
  ['GET', `/api/products/${id}/nothing`],
  ['GET', '/api/cart/items'],
  ['DELETE', `/api/orders/${id}/events/1`],
  ['GET', `/api/checkouts/${id}`],
  ['GET', '/api/checkout/nothing'],
  ['GET', `/api/products/../orders/${id}/..`],
  ['GET', '/api/livez'],
  ['GET', '/api/metrics'],
  ['GET', '/metrics'],
  ['GET', '/dead-letters'],
  ['PUT', '/lab/fault'],
  ['PUT', '/api/lab/fault'],
  ['GET', `/checkouts/${id}`],
])('%s %s is not found', async (method, path) => {
  expect((await visitor().send({ method, path })).status).toBe(404)
})

test.each(['/%', '/%zz', '/api/%C0%80', '/api/products/%'])('the path %s is refused', async (path) => {
  expect((await visitor().send({ method: 'GET', path })).status).toBe(400)
})

test('a HEAD is answered like a GET, without the body', async () => {
  const { status, body, headers } = await visitor().send({ method: 'HEAD', path: '/api/products' })

  expect(status).toBe(200)
  expect(body).toBe('')
  expect(headers['content-type']).toMatch(/^application\/json/)
})
