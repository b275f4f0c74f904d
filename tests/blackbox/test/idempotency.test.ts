import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { ada, newKey, settled } from '../src/shopping.ts'

async function shopperWithCandles(quantity = 1): Promise<Visitor> {
  const candles = await stocked('idempotent checkouts', 1_000)
  const shopper = visitor()
  await shopper.putInCart(candles, quantity)
  return shopper
}

test('a checkout that is sent twenty times at once is one order', async () => {
  const shopper = await shopperWithCandles()
  const key = newKey()

  const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.checkout(ada, key)))

  const [first] = answers
  expect(answers).toEqual(answers.map(() => first))
  await settled(shopper, String(first?.orderId))
  expect((await shopper.orders()).items).toHaveLength(1)
})

test('a checkout that is sent again later gets the same answer, whatever is in the cart now', async () => {
  const candles = await stocked('idempotent checkouts', 1_000)
  const shopper = await shopperWithCandles()
  const key = newKey()

  const first = await shopper.checkout(ada, key)
  await settled(shopper, first.orderId)
  await shopper.putInCart(candles, 7)

  expect(await shopper.checkout(ada, key)).toEqual(first)
  expect((await shopper.cart()).items).toMatchObject([{ quantity: 7 }])
})

test('a key that was used for another checkout is refused', async () => {
  const shopper = await shopperWithCandles()
  const key = newKey()
  await shopper.checkout(ada, key)

  const again = await shopper.send({
    method: 'POST',
    path: '/api/checkout',
    headers: { 'idempotency-key': key },
    json: { ...ada, name: 'Grace Hopper' },
  })

  expect(again.status).toBe(422)
})

test('two shoppers may happen to use the same key', async () => {
  const one = await shopperWithCandles(1)
  const other = await shopperWithCandles(2)
  const key = newKey()

  const [first, second] = await Promise.all([one.checkout(ada, key), other.checkout(ada, key)])

  expect(first.orderId).not.toBe(second.orderId)
  expect(second.totalCents).toBe(2 * first.totalCents)
})

test('an empty cart cannot be checked out', async () => {
  const { status, body } = await visitor().send({
    method: 'POST',
    path: '/api/checkout',
    headers: { 'idempotency-key': newKey() },
    json: ada,
  })

  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'cart-empty' })
})

test.each([
  ['no key', {}],
  ['an empty key', { 'idempotency-key': '' }],
  ['a key with a space in it', { 'idempotency-key': 'one two' }],
  ['a key of 201 letters', { 'idempotency-key': 'k'.repeat(201) }],
])('a checkout with %s is refused, and the cart stays as it is', async (_, headers) => {
  const shopper = await shopperWithCandles()
  const before = await shopper.cart()

  const { status, body } = await shopper.send({ method: 'POST', path: '/api/checkout', headers, json: ada })

  expect(status).toBe(400)
  expect(body).toMatchObject({ errors: [{ path: expect.stringMatching(/^idempotency-key/i) }] })
  expect(await shopper.cart()).toEqual(before)
})

test('two checkouts of one cart at once, with a key each, sell its contents once', async () => {
  const shopper = await shopperWithCandles()
  const call = () => ({
    method: 'POST',
    path: '/api/checkout',
    headers: { 'idempotency-key': newKey() },
    json: ada,
  })

  const answers = await Promise.all([shopper.send(call()), shopper.send(call())])

  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409])
  await eventually(async () => expect((await shopper.orders()).items).toHaveLength(1))
})
