import { expect, inject, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { calls, sampleOf } from '../src/samples.ts'
import { productFor } from '../src/shelf.ts'

const changing = calls.filter(({ operation }) => operation.method !== 'get')
const foreign = [
  { 'sec-fetch-site': 'cross-site' },
  { origin: 'https://elsewhere.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
]

test.each(changing)('$name is refused when a page of another site asks for it', async ({ call }) => {
  for (const headers of foreign) {
    const { status } = await visitor().send({ ...call, headers: { ...call.headers, ...headers } })
    expect({ headers, status }).toEqual({ headers, status: 403 })
  }
})

test('a foreign page cannot fill a cart, and nothing has changed', async () => {
  const quoits = await productFor('foreign sites')
  const shopper = visitor()
  const before = await shopper.putInCart(quoits, 1)

  const call = { method: 'PUT', path: `/api/cart/items/${quoits.id}`, json: { quantity: 99 } }
  await shopper.send({ ...call, headers: { 'sec-fetch-site': 'cross-site' } })

  expect(await shopper.cart()).toEqual(before)
})

test("the store's own pages may change things", async () => {
  const quoits = await productFor('foreign sites')
  const call = sampleOf('put', '/api/cart/items/{productId}', { productId: quoits.id })
  const { origin } = new URL(inject('storeUrl'))

  const { status } = await visitor().send({ ...call, headers: { origin, 'sec-fetch-site': 'same-origin' } })

  expect(status).toBe(200)
})

test('a link from another site may show the shop', async () => {
  const { status } = await visitor().send({
    method: 'GET',
    path: '/api/products',
    headers: { 'sec-fetch-site': 'cross-site' },
  })

  expect(status).toBe(200)
})
