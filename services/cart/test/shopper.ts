import { randomUUID } from 'node:crypto'
import type { Cart, CheckoutAccepted } from '@bulkhead/types'
import type { Response } from 'supertest'
import type { TestCart } from './open-cart.ts'
import type { TestProduct } from './products.ts'

export const checkoutRequest = {
  name: 'Ada',
  email: 'ada@example.com',
  address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

/** Someone who visits the store for the first time, and what such a person does. */
export interface Shopper {
  readonly id: string
  readonly authorization: string
  cart(): Promise<Cart>
  put(product: TestProduct, quantity: unknown): Promise<Response>
  remove(product: TestProduct): Promise<Response>
  empty(): Promise<Response>
  checkOut(idempotencyKey?: string, request?: unknown): Promise<Response>
  /** Buys these, and returns what the store answered. */
  buy(...lines: readonly (readonly [TestProduct, number])[]): Promise<CheckoutAccepted>
  look(orderId: string): Promise<Response>
}

export async function newShopper({ http, sessions }: TestCart): Promise<Shopper> {
  const { id, authorization } = await sessions.shopper()
  const session = { authorization }

  async function put({ productId }: TestProduct, quantity: unknown): Promise<Response> {
    return http.put(`/cart/items/${productId}`).set(session).send({ quantity })
  }

  async function checkOut(
    idempotencyKey: string = randomUUID(),
    request: unknown = checkoutRequest,
  ): Promise<Response> {
    return http
      .post('/checkout')
      .set({ ...session, 'Idempotency-Key': idempotencyKey })
      .send(Object(request))
  }

  return {
    id,
    authorization,
    put,
    checkOut,
    cart: async () => (await http.get('/cart').set(session).expect(200)).body,
    remove: async ({ productId }) => http.delete(`/cart/items/${productId}`).set(session),
    empty: async () => http.delete('/cart').set(session),
    look: async (orderId) => http.get(`/checkouts/${orderId}`).set(session),
    buy: async (...lines) => {
      for (const [product, quantity] of lines) await put(product, quantity)
      return (await checkOut()).body
    },
  }
}
