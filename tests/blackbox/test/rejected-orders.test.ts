import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { productFor, stocked } from '../src/shelf.ts'
import { ada, buy, newKey, settled } from '../src/shopping.ts'

test('an order for more than is in stock is rejected, says why, and takes nothing', async () => {
  const sextant = await stocked('a rejected order', 2)
  const shopper = visitor()

  const { orderId } = await buy(shopper, sextant, 3)
  const order = await settled(shopper, orderId)

  expect(order.status).toBe('rejected')
  expect(order.reason).toContain(sextant.name)
  expect(order.history.map(({ status }) => status)).toEqual(['accepted', 'placed', 'rejected'])
  expect((await shopper.product(sextant.id)).available).toBe(2)
})

test('the items of a rejected order come back into the cart, with a notice', async () => {
  const sextant = await stocked('a rejected order', 0)
  const shopper = visitor()

  await buy(shopper, sextant, 4)

  const cart = await cartWithNotice(shopper)
  expect(cart.items).toMatchObject([{ productId: sextant.id, quantity: 4 }])
  expect(cart.totalCents).toBe(4 * sextant.priceCents)
  expect(cart.notice?.message).not.toBe('')
})

test('what a shopper put in meanwhile stays in the cart when the items come back', async () => {
  const sextant = await stocked('a rejected order', 0)
  const bag = await productFor('another thing in a cart')
  const shopper = visitor()

  await buy(shopper, sextant, 1)
  await shopper.putInCart(bag, 2)

  await eventually(async () => {
    const { items } = await shopper.cart()
    const quantities = Object.fromEntries(items.map(({ productId, quantity }) => [productId, quantity]))
    expect(quantities).toEqual({ [sextant.id]: 1, [bag.id]: 2 })
  })
})

test('an order of two products takes neither when one of them is sold out', async () => {
  const sextant = await stocked('a rejected order', 0)
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()
  await shopper.putInCart(mug, 5)

  const { orderId } = await buy(shopper, sextant, 1)

  expect((await settled(shopper, orderId)).status).toBe('rejected')
  expect((await shopper.product(mug.id)).available).toBe(100)
})

test('a shopper who gets the items back can check out again once they are in stock', async () => {
  const sextant = await stocked('a rejected order', 0)
  const shopper = visitor()
  await buy(shopper, sextant, 1)
  await cartWithNotice(shopper)
  await stocked('a rejected order', 1)

  const { orderId } = await shopper.checkout(ada, newKey())

  expect((await settled(shopper, orderId)).status).toBe('confirmed')
  expect((await shopper.cart()).notice).toBeUndefined()
})

function cartWithNotice(shopper: Visitor) {
  return eventually(async () => {
    const cart = await shopper.cart()
    expect(cart.notice).toBeDefined()
    return cart
  })
}
