import { operations } from '@bulkhead/types'
import request from 'supertest'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGateway, type TestGateway } from './support/gateway.ts'

let gateway: TestGateway

beforeAll(async () => {
  gateway = await startGateway({ lab: 'on' })
})
afterAll(() => gateway.stop())

const documented = operations.map(({ method, path }) => [method, path] as const)

test('the API document is OpenAPI 3.1 and knows every call', async () => {
  const { body } = await request(gateway.url).get('/openapi.json')

  expect(body.openapi).toBe('3.1.0')
  for (const [method, path] of documented) expect(body.paths[path]).toHaveProperty(method)
  expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining(['Product', 'Cart', 'Order', 'Problem']))
})

test('every reference in the API document leads somewhere', async () => {
  const { text, body } = await request(gateway.url).get('/openapi.json')

  const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(body.components.schemas).toHaveProperty(String(name))
})

test.each(documented)('what is documented is there: %s %s', async (method, path) => {
  const response = await request(gateway.url).options(path.replace(/\{\w+\}/g, '1'))

  expect(response.status).toBe(405)
  expect(response.headers.allow).toContain(method.toUpperCase())
})

test('one can read the documentation without a script that the page’s own rules forbid', async () => {
  const page = await request(gateway.url).get('/docs')

  expect(page.type).toBe('text/html')
  expect(page.text).not.toMatch(/<script>|style="/)
  const assets = [...page.text.matchAll(/(?:src|href)="(\/docs[^"]+)"/g)].map(([, path]) => String(path))
  expect(assets).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js'])
  for (const asset of assets) expect((await request(gateway.url).get(asset)).status).toBe(200)
})
