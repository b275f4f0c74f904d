import { createLogger } from '@bulkhead/service'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeSnapshot } from '../src/snapshot/take-snapshot.ts'
import { learnProducts } from '../src/storage/products.ts'
import { openCart, type TestCart } from './open-cart.ts'
import { product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'
import { openTestCatalog, type TestCatalog } from './test-catalog.ts'

const lamp = product('Lamp', 2_550, 3)
const rest = ['Anchor', 'Buoy', 'Chart', 'Dinghy'].map((name) => product(name, 1_000))
const logger = createLogger('cart', 'silent')

let store: TestCart
let catalog: TestCatalog
let ada: Shopper
let closing: AbortController
beforeAll(async () => {
  store = await openCart()
})
beforeEach(async () => {
  catalog = await openTestCatalog([...rest, lamp])
  ada = await newShopper(store)
  closing = new AbortController()
})
afterEach(async () => {
  closing.abort()
  await catalog.close()
  await forgetCatalog()
})
afterAll(() => store.close())

async function forgetCatalog(): Promise<void> {
  await store.db.deleteFrom('products').execute()
  await store.db.deleteFrom('product_snapshot').execute()
}

function start(): Promise<void> {
  return takeSnapshot({ db: store.db, catalogUrl: catalog.url, logger, signal: closing.signal, pageDeadlineMs: 300 })
}

test('before the cart has seen the catalog, it says that it cannot know a product', async () => {
  const { status, body, headers } = await ada.put(lamp, 1)

  expect(status).toBe(503)
  expect(body).toMatchObject({ code: 'service-unavailable', service: 'catalog' })
  expect(headers['retry-after']).toBe('1')
})

test('at its first start the cart learns all names and prices, page by page', async () => {
  await start()

  expect(catalog.requests()).toBe(3)
  for (const one of catalog.products) expect((await ada.put(one, 1)).status).toBe(200)
  expect((await ada.cart()).totalCents).toBe(6_550)
  expect((await ada.put(product('Sextant', 1), 1)).status).toBe(404)
})

test('a later start asks the catalog for nothing', async () => {
  await start()
  catalog.behave('hang')
  await start()

  expect(catalog.requests()).toBe(3)
})

test.each(['fail', 'babble'] as const)(
  'while the catalog answers nothing useful (%s), the cart goes on asking',
  async (manner) => {
    catalog.behave(manner)
    const done = start()
    await eventually(() => expect(catalog.requests()).toBeGreaterThan(1))
    expect((await ada.put(lamp, 1)).status).toBe(503)
    catalog.behave('well')
    await done

    expect((await ada.put(lamp, 1)).status).toBe(200)
  },
)

test('a catalog that hangs is not waited for: the cart asks again', async () => {
  catalog.behave('hang')
  const done = start()
  await eventually(() => expect(catalog.requests()).toBeGreaterThan(0))
  catalog.behave('well')
  await done

  expect((await ada.put(lamp, 1)).status).toBe(200)
})

test('a cart that stops, stops asking', async () => {
  catalog.behave('hang')
  const done = start()
  await eventually(() => expect(catalog.requests()).toBeGreaterThan(0))
  closing.abort()
  await done
  const asked = catalog.requests()
  catalog.behave('well')

  expect(await store.db.selectFrom('product_snapshot').selectAll().execute()).toEqual([])
  expect(catalog.requests()).toBe(asked)
})

test('news that came before the snapshot is kept when it is newer', async () => {
  await learnProducts(store.db, [{ ...lamp, priceCents: 9_900, version: 4 }])
  await start()
  const { body } = await ada.put(lamp, 1)

  expect(body.totalCents).toBe(9_900)
})

test('two replicas may start at once', async () => {
  await Promise.all([start(), start()])

  expect((await ada.put(lamp, 1)).status).toBe(200)
})
