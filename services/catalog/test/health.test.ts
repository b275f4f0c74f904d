import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCatalog, type TestCatalog } from './open-catalog.ts'

let shop: TestCatalog
beforeAll(async () => {
  shop = await openCatalog()
})
afterAll(() => shop.close())

test('the catalog says that it lives and that it can serve', async () => {
  await shop.http.get('/livez').expect(200, { status: 'ok' })
  await shop.http.get('/readyz').expect(200, { status: 'ok' })
})

test('its numbers are there to be read, a label for each route', async () => {
  await shop.http.get('/products').expect(200)
  const { text } = await shop.http.get('/metrics').expect(200)

  expect(text).toMatch(/http_request_duration_seconds_count\{.*route="\/products".*\} 1/)
})
