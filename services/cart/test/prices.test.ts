import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCart, type TestCart } from './open-cart.ts'
import { changed } from './order-events.ts'
import { learnFirstProducts, product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [])
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

async function inCart(): Promise<unknown> {
  const { items } = await ada.cart()
  return items.map(({ name, unitPriceCents }) => [name, unitPriceCents])
}

test('a product that is new in the store can be put in a cart once the cart has heard of it', async () => {
  const sextant = product('Sextant', 30_000)
  expect((await ada.put(sextant, 1)).status).toBe(404)
  await store.tell(changed(sextant))

  await eventually(async () => expect((await ada.put(sextant, 1)).status).toBe(200))
})

test('a new name and price show in carts at once, and hold for the next checkout', async () => {
  const lamp = product('Lamp', 2_550)
  await learnFirstProducts(store.db, [lamp])
  await ada.put(lamp, 2)
  await store.tell(changed({ ...lamp, name: 'Storm Lamp', priceCents: 3_000, version: 2 }))

  await eventually(async () => expect(await inCart()).toEqual([['Storm Lamp', 3_000]]))
  expect((await ada.checkOut()).body.totalCents).toBe(6_000)
})

test('old news never takes the place of newer news, in whatever order it comes', async () => {
  const lamp = product('Lamp', 100)
  await learnFirstProducts(store.db, [lamp])
  await ada.put(lamp, 1)
  const told = (version: number) => changed({ ...lamp, priceCents: 100 * version, version })
  await store.tell(told(4), told(2), told(5), told(3))
  await store.allIsHandled()
  expect(await inCart()).toEqual([['Lamp', 500]])
  await store.tell(told(4))
  await store.allIsHandled()
  expect(await inCart()).toEqual([['Lamp', 500]])
})
