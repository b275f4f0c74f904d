import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allAtOnce } from './all-at-once.ts'
import { openStore, type TestStore } from './open-store.ts'
import { shelve, stockOf, type TestProduct } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

let store: TestStore
let ada: Shopper
let lamp: TestProduct
let rope: TestProduct
beforeAll(async () => {
  store = await openStore()
})
beforeEach(async () => {
  ada = await newShopper(store)
  lamp = await shelve(store, 'Lamp', { available: 100 })
  rope = await shelve(store, 'Rope', { available: 100 })
})
afterAll(() => store.close())

const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make)

test('20 checkouts with one key at the same time are one order', async () => {
  await ada.put(lamp, 2)

  const answers = await allAtOnce(
    store,
    lamp,
    times(20, () => () => ada.checkOut('key')),
  )

  expect(answers.map(({ status }) => status)).toEqual(times(20, () => 202))
  expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1)
  expect(await stockOf(store, lamp)).toBe(98)
})

test('of 20 checkouts with a key each at the same time, one gets the cart', async () => {
  await ada.put(lamp, 2)

  const answers = await allAtOnce(
    store,
    lamp,
    times(20, () => () => ada.checkOut()),
  )

  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'cart-empty')).toHaveLength(19)
  expect(await ada.orders()).toHaveLength(1)
})

test('one key is one order, whatever is put in between its many tries', async () => {
  await ada.put(lamp, 1)

  const steps = times(30, () => 0).map((_, step) => (step % 3 === 1 ? ada.put(rope, 1) : ada.checkOut('key')))
  const answers = await Promise.all(steps)

  expect(answers.map(({ status }) => status).filter((status) => status !== 200)).toEqual(times(20, () => 202))
  const [order, ...others] = await ada.orders()
  expect(others).toEqual([])
  const bought = order?.items.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0
  expect((await stockOf(store, lamp)) + (await stockOf(store, rope))).toBe(200 - bought)
})

test('of 40 shoppers at once for ten in stock, ten get one, and the others their items back', async () => {
  const ship = await shelve(store, 'Ship', { available: 10 })
  const shoppers = await Promise.all(times(40, () => newShopper(store)))

  const orders = await Promise.all(shoppers.map((shopper) => shopper.buy([ship, 1])))

  expect(orders.filter(({ status }) => status === 'confirmed')).toHaveLength(10)
  expect(await stockOf(store, ship)).toBe(0)
  const carts = await Promise.all(shoppers.map((shopper) => shopper.cart()))
  expect(carts.filter(({ items }) => items.length === 1)).toHaveLength(30)
})

test('shoppers who want the same things in another sequence never block each other for good', async () => {
  const shelf = await Promise.all(times(6, () => shelve(store, 'Knot', { available: 1_000 })))
  const shoppers = await Promise.all(times(20, () => newShopper(store)))

  const orders = await Promise.all(
    shoppers.map((shopper, turn) => {
      const inTurn = [...shelf.slice(turn % 6), ...shelf.slice(0, turn % 6)]
      return shopper.buy(...inTurn.map((product) => [product, 1] as const))
    }),
  )

  expect(orders.map(({ status }) => status)).toEqual(times(20, () => 'confirmed'))
  for (const product of shelf) expect(await stockOf(store, product)).toBe(980)
})

test('a checkout that fails at its last step has changed nothing', async () => {
  await ada.put(lamp, 2)
  await sql`alter table order_items add constraint no_lamps check (product_id <> ${sql.lit(lamp.id)})`.execute(store.db)

  const failed = await ada.checkOut('key')

  expect(failed.status).toBe(500)
  expect(await stockOf(store, lamp)).toBe(100)
  expect((await ada.cart()).items).toMatchObject([{ productId: lamp.id, quantity: 2 }])
  expect(await ada.orders()).toEqual([])
  await sql`alter table order_items drop constraint no_lamps`.execute(store.db)
  expect((await ada.checkOut('key')).status).toBe(202)
})
