import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { allAtOnce } from './all-at-once.ts'
import { openCart, type TestCart } from './open-cart.ts'
import { ordersOf } from './orders-of.ts'
import { learnFirstProducts, product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

const lamp = product('Lamp', 2_550)
const rope = product('Rope', 199)

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [lamp, rope])
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

test('20 checkouts with one key at the same time are one order', async () => {
  await ada.put(lamp, 2)
  const answers = await allAtOnce(
    store.db,
    ada,
    Array(20).fill(() => ada.checkOut('key')),
  )

  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(202))
  expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(1)
  expect(await ordersOf(store, ada)).toHaveLength(1)
})

test('of 20 checkouts with a key each at the same time, one gets the cart', async () => {
  await ada.put(lamp, 2)
  const answers = await allAtOnce(
    store.db,
    ada,
    Array(20).fill(() => ada.checkOut()),
  )

  expect(answers.filter(({ status }) => status === 202)).toHaveLength(1)
  expect(answers.filter(({ body }) => body.code === 'cart-empty')).toHaveLength(19)
  expect(await ordersOf(store, ada)).toHaveLength(1)
})

test('what is put in while others check out is bought once or still in the cart', async () => {
  const things = Array.from({ length: 20 }, (_, thing) => product(`Thing ${thing}`, 100))
  await learnFirstProducts(store.db, things)
  await ada.put(lamp, 1)
  const answers = await Promise.all(things.flatMap((thing) => [ada.checkOut(), ada.put(thing, 1)]))
  const accepted = answers.filter(({ status }) => status === 202)

  expect(answers.every(({ status }) => [200, 202, 409].includes(status))).toBe(true)
  expect(accepted.length).toBeGreaterThan(0)
  const orders = await ordersOf(store, ada)
  expect(orders).toHaveLength(accepted.length)
  const bought = orders.flatMap(({ items }) => items)
  const { items: left } = await ada.cart()
  expect(namesOf([...bought, ...left])).toEqual(namesOf([lamp, ...things]))
})

test('one key is one order, whatever is put in between its many tries', async () => {
  await ada.put(lamp, 2)
  const steps = Array.from({ length: 40 }, (_, step) => (step % 2 === 0 ? ada.checkOut('key') : ada.put(rope, 1)))
  const answers = await Promise.all(steps)
  const accepted = answers.filter((_, step) => step % 2 === 0)

  expect(answers.map(({ status }) => status)).toEqual(steps.map((_, step) => (step % 2 === 0 ? 202 : 200)))
  expect(new Set(accepted.map(({ body }) => body.orderId)).size).toBe(1)
  expect(await ordersOf(store, ada)).toHaveLength(1)
})

test('a checkout that fails half-way leaves the cart as it was, and nothing is told', async () => {
  await ada.put(lamp, 2)
  const before = await ada.cart()
  await sql`alter table checkouts add constraint broken check (false) not valid`.execute(store.db)
  const failed = await ada.checkOut('key')
  await sql`alter table checkouts drop constraint broken`.execute(store.db)

  expect(failed.status).toBe(500)
  expect(await ada.cart()).toEqual(before)
  expect(await ordersOf(store, ada)).toEqual([])
  expect((await ada.checkOut('key')).status).toBe(202)
})

function namesOf(things: readonly { readonly name: string }[]): string[] {
  return things.map(({ name }) => name).toSorted()
}
