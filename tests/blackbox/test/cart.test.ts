import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { productFor } from '../src/shelf.ts'

test('a new visitor has an empty cart', async () => {
  expect(await visitor().cart()).toEqual({ items: [], totalCents: 0, currency: 'USD' })
})

test('a cart shows what is in it at the price of the store, and the total', async () => {
  const leash = await productFor('a cart')
  const bag = await productFor('another thing in a cart')
  const shopper = visitor()

  await shopper.putInCart(leash, 2)
  const cart = await shopper.putInCart(bag, 3)

  expect(cart).toEqual({
    items: [
      {
        productId: leash.id,
        name: leash.name,
        unitPriceCents: leash.priceCents,
        quantity: 2,
        lineTotalCents: 2 * leash.priceCents,
      },
      {
        productId: bag.id,
        name: bag.name,
        unitPriceCents: bag.priceCents,
        quantity: 3,
        lineTotalCents: 3 * bag.priceCents,
      },
    ],
    totalCents: 2 * leash.priceCents + 3 * bag.priceCents,
    currency: 'USD',
  })
  expect(await shopper.cart()).toEqual(cart)
})

test('putting a product in again sets how many there are', async () => {
  const leash = await productFor('a cart')
  const shopper = visitor()

  await shopper.putInCart(leash, 5)
  const cart = await shopper.putInCart(leash, 1)

  expect(cart.items).toMatchObject([{ productId: leash.id, quantity: 1 }])
})

test('a shopper takes a product out, and once more without harm', async () => {
  const leash = await productFor('a cart')
  const bag = await productFor('another thing in a cart')
  const shopper = visitor()
  await shopper.putInCart(leash, 1)
  await shopper.putInCart(bag, 1)

  const left = await shopper.takeOutOfCart(leash)

  expect(left.items).toMatchObject([{ productId: bag.id }])
  expect(await shopper.takeOutOfCart(leash)).toEqual(left)
})

test('a shopper empties the cart', async () => {
  const shopper = visitor()
  await shopper.putInCart(await productFor('a cart'), 9)

  expect(await shopper.emptyCart()).toEqual({ items: [], totalCents: 0, currency: 'USD' })
  expect(await shopper.cart()).toEqual({ items: [], totalCents: 0, currency: 'USD' })
})

test('each visitor has a cart of their own', async () => {
  const shopper = visitor()
  await shopper.putInCart(await productFor('a cart'), 1)

  expect((await visitor().cart()).items).toEqual([])
})

test('a product that the store does not sell cannot be put in a cart', async () => {
  const { status } = await visitor().send({
    method: 'PUT',
    path: '/api/cart/items/01990000-0000-7000-8000-00000000dead',
    json: { quantity: 1 },
  })

  expect(status).toBe(404)
})

test('ten changes at once end as one of them, with the total right', async () => {
  const leash = await productFor('a cart')
  const shopper = visitor()
  await shopper.cart()

  await Promise.all(Array.from({ length: 10 }, (_, index) => shopper.putInCart(leash, index + 1)))

  const cart = await shopper.cart()
  expect(cart.items).toHaveLength(1)
  expect(cart.totalCents).toBe((cart.items[0]?.quantity ?? 0) * leash.priceCents)
})
