import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { ada, buy, newKey, settled } from '../src/shopping.ts'

test('a shopper checks out, and the order is confirmed', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()

  const accepted = await buy(shopper, mug, 2)
  const order = await settled(shopper, accepted.orderId)

  expect(accepted).toEqual({
    orderId: accepted.orderId,
    status: 'accepted',
    totalCents: 2 * mug.priceCents,
    currency: 'USD',
  })
  expect(order).toEqual({
    id: accepted.orderId,
    status: 'confirmed',
    items: [
      {
        productId: mug.id,
        name: mug.name,
        unitPriceCents: mug.priceCents,
        quantity: 2,
        lineTotalCents: 2 * mug.priceCents,
      },
    ],
    totalCents: 2 * mug.priceCents,
    currency: 'USD',
    ...ada,
    placedAt: order.history[0]?.at,
    history: ['accepted', 'placed', 'confirmed'].map((status) => ({ status, at: expect.any(String) })),
  })
})

test('after the checkout the cart is empty', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()

  await buy(shopper, mug)

  expect(await shopper.cart()).toEqual({ items: [], totalCents: 0, currency: 'USD' })
})

test('an accepted order is there at once, where the answer says', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()
  await shopper.putInCart(mug, 1)

  const { headers, body } = await shopper.send({
    method: 'POST',
    path: '/api/checkout',
    headers: { 'idempotency-key': newKey() },
    json: ada,
  })
  const order = await shopper.send({ method: 'GET', path: String(headers.location) })

  expect(body).toMatchObject({ status: 'accepted' })
  expect(order.status).toBe(200)
  expect(order.body).toMatchObject({ totalCents: mug.priceCents, email: ada.email, address: ada.address })
})

test('a shopper who follows the order sees it become confirmed', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()
  const { orderId } = await buy(shopper, mug)

  const seen = await shopper.follow(orderId)

  const statuses = seen.map(({ status }) => status)
  const life = ['accepted', 'placed', 'confirmed']
  expect(statuses.at(-1)).toBe('confirmed')
  expect(statuses).toEqual(life.filter((status) => statuses.some((shown) => shown === status)))
})

test('following an order that is final shows it once', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()
  const { orderId } = await buy(shopper, mug)
  const order = await settled(shopper, orderId)

  expect(await shopper.follow(orderId)).toEqual([order])
})

test('an address may have a second line, and spaces around an answer do not count', async () => {
  const mug = await stocked('a checkout', 100)
  const shopper = visitor()
  await shopper.putInCart(mug, 1)
  const address = { ...ada.address, line2: 'Floor 3', city: '  Tallinn ' }

  const { orderId } = await shopper.checkout({ ...ada, address }, newKey())

  const order = await settled(shopper, orderId)
  expect(order.address).toEqual({ ...ada.address, line2: 'Floor 3' })
})
