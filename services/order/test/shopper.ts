import { randomUUID } from 'node:crypto'
import { newEvent } from '@bulkhead/bus'
import { eventually } from '@bulkhead/service/testing'
import {
  cartCheckedOut,
  type Order,
  paymentDeclined,
  paymentTaken,
  stockRejected,
  stockReserved,
} from '@bulkhead/types'
import supertest from 'supertest'
import { expect } from 'vitest'
import type { TestOrders } from './open-orders.ts'

let made = 0

/** Someone who checks out and looks after their orders. */
export async function newShopper(store: TestOrders) {
  const { id, authorization } = await store.sessions.shopper()
  const http = supertest(store.app)
  const get = (path: string) => http.get(path).set('Authorization', authorization)

  async function status(orderId: string): Promise<Order['status'] | undefined> {
    return (await get(`/orders/${orderId}`)).body.status
  }

  return {
    authorization,
    get,
    status,
    cancel: (orderId: string) => http.post(`/orders/${orderId}/cancel`).set('Authorization', authorization),
    /** The cart tells of a checkout; resolves with the order's id when the order is placed. */
    placeOrder: async (acceptedAt = new Date().toISOString()): Promise<string> => {
      const event = checkout(id, acceptedAt)
      await store.tell(event)
      await eventually(async () => expect(await status(event.subject)).toBe('placed'))
      return event.subject
    },
  }
}

export function checkout(shopperId: string, acceptedAt = new Date().toISOString()) {
  made += 1
  const orderId = `01990000-0000-7000-a000-${String(made).padStart(12, '0')}`
  const lamp = { productId: '01990000-0000-7000-9000-000000000001', name: 'Lamp', unitPriceCents: 2_500 }
  return newEvent(cartCheckedOut, {
    subject: orderId,
    data: {
      orderId,
      shopperId,
      items: [{ ...lamp, quantity: 2, lineTotalCents: 5_000 }],
      totalCents: 5_000,
      currency: 'USD',
      name: 'Ada',
      email: 'ada@example.com',
      address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
      acceptedAt,
    },
  })
}

export function reserved(orderId: string) {
  return newEvent(stockReserved, { subject: orderId, data: { orderId } })
}

export function soldOut(orderId: string) {
  return newEvent(stockRejected, { subject: orderId, data: { orderId, reason: 'Lamp: 2 wanted, 1 left.' } })
}

export function paid(orderId: string, amountCents: number) {
  const data = { orderId, paymentId: randomUUID(), amountCents, currency: 'USD' } as const
  return newEvent(paymentTaken, { subject: orderId, data })
}

export function declined(orderId: string, reason: string) {
  return newEvent(paymentDeclined, { subject: orderId, data: { orderId, reason } })
}
