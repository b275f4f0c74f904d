import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import request from 'supertest'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway
const storefrontFolder = mkdtempSync(join(tmpdir(), 'bulkhead-storefront-'))

beforeAll(async () => {
  mkdirSync(join(storefrontFolder, 'products'))
  mkdirSync(join(storefrontFolder, 'assets'))
  writeFileSync(join(storefrontFolder, 'index.html'), '<title>Bulkhead</title>')
  writeFileSync(join(storefrontFolder, 'assets', 'index-1a2b.js'), 'open()')
  writeFileSync(join(storefrontFolder, 'assets', 'index-1a2b.js.gz'), gzipSync('open()'))
  writeFileSync(join(storefrontFolder, 'assets', 'index-1a2b.js.br'), brotliCompressSync('open()'))
  writeFileSync(join(storefrontFolder, 'assets', 'index-3c4d.css'), 'main {}')
  writeFileSync(join(storefrontFolder, 'products', 'lamp.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  gateway = await startGateway({ storefrontFolder })
})
afterAll(async () => {
  await gateway.stop()
  rmSync(storefrontFolder, { recursive: true })
})
beforeEach(() => {
  gateway.cart.seen.length = 0
})

const shop = () => request(gateway.url)

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site' }],
  [{ Origin: 'https://evil.example' }],
  [{ Origin: 'null' }],
  [{ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-site' }],
])('another site may not change a shopper’s cart: %o', async (headers) => {
  const response = await shop().delete('/api/cart').set(headers)

  expect(response.status).toBe(403)
  expect(response.body).toMatchObject({ code: 'cross-site-request' })
  expect(gateway.cart.seen).toHaveLength(0)
})

test('the store’s own pages may, and another site may link to products', async () => {
  const own = await shop().delete('/api/cart').set({ Origin: gateway.url, 'Sec-Fetch-Site': 'same-origin' })
  const link = await shop().get('/api/products').set({ 'Sec-Fetch-Site': 'cross-site' })

  expect(own.status).not.toBe(403)
  expect(link.status).toBe(200)
})

test('who asks too often is asked to wait, and pages still load', async () => {
  const narrow = await startGateway({ rateLimitPerSecond: 3 })
  const answers = await Promise.all(Array.from({ length: 10 }, () => request(narrow.url).get('/api/products')))
  const health = await request(narrow.url).get('/livez')
  await narrow.stop()

  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThanOrEqual(4)
  expect(refused[0]?.headers['retry-after']).toBe('1')
  expect(refused[0]?.body).toMatchObject({ code: 'too-many-requests', status: 429 })
  expect(health.status).toBe(200)
})

test('every answer carries its request’s id and the headers that keep browsers out of trouble', async () => {
  const response = await shop().get('/').set('x-request-id', 'mine-1')

  expect(response.headers).toMatchObject({
    'x-request-id': 'mine-1',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'content-security-policy': expect.stringContaining("default-src 'self'"),
  })
  expect(response.headers['content-security-policy']).not.toContain('unsafe')
  expect(response.headers).not.toHaveProperty('x-powered-by')
  expect(response.headers).not.toHaveProperty('strict-transport-security')
})

test('the storefront’s page is always fresh, its pictures are kept for a day', async () => {
  const page = await shop().get('/')
  const picture = await shop().get('/products/lamp.svg')

  expect(page.text).toContain('Bulkhead')
  expect(page.headers['cache-control']).toBe('no-cache')
  expect(picture.type).toBe('image/svg+xml')
  expect(picture.headers['cache-control']).toBe('public, max-age=86400')
})

test('scripts and styles carry their content in their name, and are kept for ever', async () => {
  const script = await shop().get('/assets/index-1a2b.js').set('Accept-Encoding', 'gzip')
  const smallest = await shop().get('/assets/index-1a2b.js').set('Accept-Encoding', 'gzip, deflate, br, zstd')
  const plain = await shop().get('/assets/index-1a2b.js').set('Accept-Encoding', 'identity')
  const style = await shop().get('/assets/index-3c4d.css')

  for (const { headers } of [script, smallest, plain, style]) {
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers.vary).toBe('Accept-Encoding')
  }
  expect(script.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/javascript; charset=utf-8' })
  expect(script.text).toBe('open()')
  expect(smallest.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8' })
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.text).toBe('open()')
  expect(style.text).toBe('main {}')
})

test.each(['/cart', '/orders/01990000-0000-7000-8000-00000000beef', '/staff/dead-letters', '/nowhere'])(
  'a reload at %s gets the storefront’s page',
  async (path) => {
    const page = await shop().get(path).set('Accept', 'text/html,*/*;q=0.8')

    expect(page.status).toBe(200)
    expect(page.text).toContain('Bulkhead')
    expect(page.headers['cache-control']).toBe('no-cache')
  },
)

test.each(['/api/nothing', '/API/nothing', '/docs/nothing', '/metrics', '/assets/gone.js', '/products/gone.svg'])(
  'what is missing at %s is missing, whoever asks for a page there',
  async (path) => {
    const answer = await shop().get(path).set('Accept', 'text/html')

    expect(answer.status).toBe(404)
    expect(answer.body).toMatchObject({ code: 'not-found', status: 404 })
  },
)

test('only who asks for a page is given one where there is none', async () => {
  const script = await shop().get('/cart').set('Accept', '*/*')
  const form = await shop().post('/cart').set('Accept', 'text/html')

  expect(script.status).toBe(404)
  expect(form.status).toBe(404)
})

test('the door is alive and ready, whatever is behind it', async () => {
  expect((await shop().get('/livez')).body).toEqual({ status: 'ok' })
  expect((await shop().get('/readyz')).body).toEqual({ status: 'ok' })
})
