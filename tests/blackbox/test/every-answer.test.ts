import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'

const home = { method: 'GET', path: '/api/products?limit=1' }

test('every answer has a request id of its own', async () => {
  const one = await visitor().send(home)
  const other = await visitor().send(home)

  expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id'])
})

test("a caller's own request id is kept, and a refusal repeats it", async () => {
  const headers = { 'x-request-id': 'till-4:2026.01.31_0930' }

  const found = await visitor().send({ ...home, headers })
  const missing = await visitor().send({ method: 'GET', path: '/api/nothing', headers })

  expect(found.headers['x-request-id']).toBe('till-4:2026.01.31_0930')
  expect(missing.body).toMatchObject({ requestId: 'till-4:2026.01.31_0930' })
})

test.each([
  ['too long', 'x'.repeat(129)],
  ['with spaces', 'one two'],
  ['with markup', '<script>'],
  ['empty', ''],
])('a request id that is %s is replaced', async (_, given) => {
  const { headers } = await visitor().send({ ...home, headers: { 'x-request-id': given } })

  expect(headers['x-request-id']).not.toBe(given)
})

test.each(['/', '/api/products', '/api/cart', '/api/nothing'])(
  '%s comes with the headers that protect a shopper',
  async (path) => {
    const { headers } = await visitor().send({ method: 'GET', path, headers: { accept: 'text/html' } })

    expect(headers['content-security-policy']).toMatch(/default-src 'self'/)
    expect(headers['content-security-policy']).toMatch(/frame-ancestors/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBeDefined()
    expect(headers).not.toHaveProperty('x-powered-by')
  },
)

test("no one keeps a copy of a shopper's cart and orders", async () => {
  for (const path of ['/api/cart', '/api/orders']) {
    const { headers } = await visitor().send({ method: 'GET', path })
    expect(headers['cache-control']).toContain('no-store')
  }
})

test('no other site may read the answers', async () => {
  const { headers } = await visitor().send({ ...home, headers: { origin: 'https://elsewhere.example' } })

  expect(headers).not.toHaveProperty('access-control-allow-origin')
})

test.each(['/livez', '/readyz'])('%s says that the store is open', async (path) => {
  const { status, body } = await visitor().send({ method: 'GET', path })

  expect(status).toBe(200)
  expect(body).toEqual({ status: 'ok' })
})
