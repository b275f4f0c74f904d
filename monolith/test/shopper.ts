import { randomUUID } from 'node:crypto'
import type { Cart, CheckoutAccepted, Order } from '@bulkhead/types'
import supertest, { type Response } from 'supertest'
import { expect } from 'vitest'
import { staffToken, type TestStore } from './open-store.ts'
import type { TestProduct } from './products.ts'

export const checkoutRequest = {
  name: 'Ada',
  email: 'ada@example.com',
  address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

/** Someone with a browser of their own, and what such a person does. */
export interface Shopper {
  readonly http: ReturnType<typeof supertest.agent>
  cart(): Promise<Cart>
  put(product: TestProduct, quantity: unknown): Promise<Response>
  checkOut(idempotencyKey?: string, request?: object): Promise<Response>
  /** Buys these, and returns the order that the store made of it. */
  buy(...lines: readonly (readonly [TestProduct, number])[]): Promise<Order>
  order(id: string): Promise<Order>
  orders(): Promise<Order[]>
  cancel(id: string): Promise<Response>
}

/** A new visitor, who has been given a session. */
export async function newShopper({ app }: TestStore): Promise<Shopper> {
  const http = supertest.agent(app)
  await http.get('/api/cart').expect(200)

  async function put({ id }: TestProduct, quantity: unknown): Promise<Response> {
    return http.put(`/api/cart/items/${id}`).send({ quantity })
  }

  async function checkOut(idempotencyKey: string = randomUUID(), request: object = checkoutRequest): Promise<Response> {
    return http.post('/api/checkout').set('Idempotency-Key', idempotencyKey).send(request)
  }

  async function order(id: string): Promise<Order> {
    return (await http.get(`/api/orders/${id}`).expect(200)).body
  }

  return {
    http,
    put,
    checkOut,
    order,
    cart: async () => (await http.get('/api/cart').expect(200)).body,
    orders: async () => (await http.get('/api/orders').expect(200)).body.items,
    cancel: async (id) => http.post(`/api/orders/${id}/cancel`),
    buy: async (...lines) => {
      for (const [product, quantity] of lines) await put(product, quantity)
      const answer = await checkOut()
      expect(answer.status).toBe(202)
      const { orderId }: CheckoutAccepted = answer.body
      return order(orderId)
    },
  }
}

/** Someone who signed in with the staff token. */
export async function newClerk({ app }: TestStore) {
  const http = supertest.agent(app)
  await http.post('/api/staff/session').send({ token: staffToken }).expect(204)
  return http
}
