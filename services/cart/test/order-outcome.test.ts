import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCart, type TestCart } from './open-cart.ts'
import { cancelled, confirmed, placed, rejected } from './order-events.ts'
import { learnFirstProducts, product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

const lamp = product('Lamp', 2_550)
const rope = product('Rope', 199)
const shelf = Array.from({ length: 50 }, (_, index) => product(`Book ${index}`, 1_000))
const notice = {
  code: 'order-rejected',
  message: 'Your order could not be filled, so its items are back in your cart: Lamp is sold out.',
}

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [lamp, rope, ...shelf])
})
beforeEach(async () => {
  ada = await newShopper(store)
})
afterAll(() => store.close())

async function quantities(shopper = ada): Promise<unknown> {
  const { items } = await shopper.cart()
  return Object.fromEntries(items.map(({ name, quantity }) => [name, quantity]))
}

test('once the order service has taken a checkout up, the cart says no more of it', async () => {
  const { orderId } = await ada.buy([lamp, 1])
  await store.tell(placed(orderId, lamp))

  await eventually(async () => expect((await ada.look(orderId)).status).toBe(404))
  expect(await quantities()).toEqual({})
})

test('items of a rejected order come back, with the reason, until the shopper changes something', async () => {
  const { orderId } = await ada.buy([lamp, 2], [rope, 3])
  await store.tell(placed(orderId, lamp), rejected(orderId, 'Lamp is sold out.'))

  await eventually(async () => expect(await quantities()).toEqual({ Lamp: 2, Rope: 3 }))
  expect((await ada.cart()).notice).toEqual(notice)
  expect((await ada.cart()).totalCents).toBe(5_697)
  expect((await ada.put(lamp, 1)).body).not.toHaveProperty('notice')
  expect(await ada.cart()).not.toHaveProperty('notice')
})

test('taking something out, emptying the cart and checking out put the notice away too', async () => {
  const change = { remove: () => ada.remove(rope), empty: () => ada.empty(), checkOut: () => ada.checkOut() }
  for (const act of Object.values(change)) {
    const { orderId } = await ada.buy([lamp, 2])
    await store.tell(rejected(orderId, 'Lamp is sold out.'))
    await eventually(async () => expect((await ada.cart()).notice).toEqual(notice))
    await act()
    expect(await ada.cart()).not.toHaveProperty('notice')
  }
})

test('they join what the shopper has added meanwhile, to 99 of one product', async () => {
  const { orderId } = await ada.buy([lamp, 60], [rope, 3])
  await ada.put(rope, 4)
  await ada.put(lamp, 50)
  await store.tell(rejected(orderId, 'Lamp is sold out.'))

  await eventually(async () => expect(await quantities()).toEqual({ Rope: 7, Lamp: 99 }))
})

test('they come back into a full cart too', async () => {
  const { orderId } = await ada.buy([lamp, 1])
  for (const book of shelf) await ada.put(book, 1)
  await store.tell(rejected(orderId, 'Lamp is sold out.'))

  await eventually(async () => expect((await ada.cart()).items).toHaveLength(51))
})

test('they come back once, however often the store hears of it', async () => {
  const { orderId } = await ada.buy([lamp, 2])
  const event = rejected(orderId, 'Lamp is sold out.')
  await store.tell(event, event, rejected(orderId, 'Lamp is sold out.'))
  await store.allIsHandled()
  await store.tell(event)
  await store.allIsHandled()

  expect(await quantities()).toEqual({ Lamp: 2 })
})

test('a rejection that overtakes the placing gives the items back once, and the order stays settled', async () => {
  const { orderId } = await ada.buy([lamp, 2])
  await store.tell(rejected(orderId, 'Lamp is sold out.'))
  await store.allIsHandled()
  await store.tell(placed(orderId, lamp))
  await store.allIsHandled()
  await store.tell(rejected(orderId, 'Lamp is sold out.'))
  await store.allIsHandled()

  expect(await quantities()).toEqual({ Lamp: 2 })
  expect((await ada.look(orderId)).status).toBe(404)
})

test.each([
  ['confirmed', confirmed],
  ['cancelled', cancelled],
])('when an order is %s, the cart forgets who bought what, and still answers its key', async (_outcome, outcome) => {
  await ada.put(lamp, 2)
  const first = await ada.checkOut('key')
  const { orderId } = first.body
  await store.tell(outcome(orderId))

  await eventually(async () => {
    const row = await store.db.selectFrom('checkouts').selectAll().where('order_id', '=', orderId).executeTakeFirst()
    expect(row).toMatchObject({ status: 'settled', name: null, email: null, address: null, items: null })
  })
  expect((await ada.checkOut('key')).body).toEqual(first.body)
  expect((await ada.look(orderId)).status).toBe(404)
  expect(await quantities()).toEqual({})
})

test('of many orders rejected at the same time, each shopper gets back what was bought', async () => {
  const shoppers = await Promise.all(Array.from({ length: 10 }, () => newShopper(store)))
  const orders = await Promise.all(shoppers.map((shopper, index) => shopper.buy([lamp, index + 1], [rope, 1])))
  await store.tell(...orders.map(({ orderId }) => rejected(orderId, 'Lamp is sold out.')))

  await eventually(async () => {
    const carts = await Promise.all(shoppers.map(quantities))
    expect(carts).toEqual(shoppers.map((_, index) => ({ Lamp: index + 1, Rope: 1 })))
  })
})

test('orders that the cart does not know of change nothing', async () => {
  const orderId = randomUUID()
  await store.tell(placed(orderId, lamp), rejected(orderId, 'Lamp is sold out.'), confirmed(randomUUID()))
  await store.allIsHandled()

  expect(await quantities()).toEqual({})
})
