import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCart, type TestCart } from './open-cart.ts'
import { learnFirstProducts, product } from './products.ts'
import { checkoutRequest, newShopper, type Shopper } from './shopper.ts'

const lamp = product('Lamp', 2_550)
const lampPath = `/cart/items/${lamp.productId}`

let store: TestCart
let ada: Shopper
beforeAll(async () => {
  store = await openCart()
  await learnFirstProducts(store.db, [lamp])
  ada = await newShopper(store)
  await ada.put(lamp, 5)
})
afterAll(async () => {
  const cart = await ada.cart()
  await store.close()
  expect(cart.items, 'no refusal changed the cart').toMatchObject([{ quantity: 5 }])
})

test.each([0, -1, 100, 1.5, '2', null, true, [2], 1_000_000])('a quantity of %j is refused', async (quantity) => {
  const { status, body } = await ada.put(lamp, quantity)

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'quantity' }] })
})

test.each([
  [{}, 'quantity'],
  [{ quantity: 1, priceCents: 1 }, 'priceCents'],
  [[], ''],
  ['two', ''],
  [null, ''],
])('the change %j is refused', async (change, path) => {
  const { status, body } = await put(lampPath, JSON.stringify(change))

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path }] })
})

test('a change without a body is refused', async () => {
  const { status, body } = await store.http.put(lampPath).set({ authorization: ada.authorization })

  expect([status, body.code]).toEqual([400, 'invalid-input'])
})

test('a product id that is none is refused', async () => {
  const { status, body } = await put('/cart/items/lamp', '{"quantity":1}')
  const removal = await store.http.delete('/cart/items/lamp').set({ authorization: ada.authorization })

  expect([status, body.errors]).toEqual([400, [{ path: 'productId', message: 'must be a UUID' }]])
  expect(removal.status).toBe(400)
})

test.each([
  ['a body that is not JSON', '{"quantity":', 'application/json', 400, 'malformed-request'],
  ['a form', 'quantity=1', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
  ['plain text', '{"quantity":1}', 'text/plain', 415, 'unsupported-media-type'],
  ['a body over 64 KiB', JSON.stringify({ quantity: 'x'.repeat(65_536) }), 'application/json', 413, 'body-too-large'],
])('%s is refused', async (_what, text, type, status, code) => {
  const { body, headers } = await put(lampPath, text, type)

  expect(headers['content-type']).toMatch('application/problem+json')
  expect(body).toMatchObject({ status, code, requestId: headers['x-request-id'] })
})

test.each([
  [{ ...checkoutRequest, email: 'ada' }, 'email'],
  [{ ...checkoutRequest, name: ' ' }, 'name'],
  [{ ...checkoutRequest, name: 'A\nB' }, 'name'],
  [{ ...checkoutRequest, totalCents: 1 }, 'totalCents'],
  [{ ...checkoutRequest, address: { ...checkoutRequest.address, city: 7 } }, 'address.city'],
  [{ ...checkoutRequest, address: { ...checkoutRequest.address, planet: 'Mars' } }, 'address.planet'],
])('the checkout %j is refused', async (request, path) => {
  const { status, body } = await ada.checkOut(undefined, request)

  expect(status).toBe(400)
  expect(body).toMatchObject({ code: 'invalid-input', errors: [{ path }] })
})

test('a checkout without a key is refused before anything else is looked at', async () => {
  const { status, body } = await store.http.post('/checkout').set({ authorization: ada.authorization }).send({})

  expect(status).toBe(400)
  expect(body.errors).toEqual([
    { path: 'Idempotency-Key', message: 'is needed, so that a repeated checkout makes one order' },
  ])
})

test.each(['two words', 'ключ', 'k'.repeat(201)])('the key %j is refused', async (key) => {
  const { status, body } = await ada.checkOut(Buffer.from(key).toString('latin1'))

  expect([status, body.errors[0].path]).toEqual([400, 'Idempotency-Key'])
})

test('nobody gets anywhere without a session that the store gave, and that still holds', async () => {
  const forged = ada.authorization.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  const expired = (await store.sessions.shopper({ id: ada.id, expiresIn: '-1s' })).authorization

  for (const authorization of ['', 'Bearer forged', `${forged}x`, expired]) {
    const headers = { authorization, 'Idempotency-Key': 'key' }
    await store.http.get('/cart').set(headers).expect(401)
    await store.http.delete('/cart').set(headers).expect(401)
    await store.http.put(lampPath).set(headers).send({ quantity: 1 }).expect(401)
    await store.http.delete(lampPath).set(headers).expect(401)
    await store.http.post('/checkout').set(headers).send(checkoutRequest).expect(401)
    await store.http.get(`/checkouts/${randomUUID()}`).set(headers).expect(401)
  }
})

test('a path that exists says what can be done with it', async () => {
  await store.http.post('/cart').send({}).expect(405).expect('Allow', 'GET, HEAD, DELETE')
  await store.http.get('/checkout').expect(405).expect('Allow', 'POST')
})

function put(path: string, text: string, type = 'application/json') {
  return store.http.put(path).set({ authorization: ada.authorization, 'Content-Type': type }).send(text)
}
