import { randomUUID } from 'node:crypto'
import { eventually } from '@bulkhead/service/testing'
import type { CheckoutAccepted, CheckoutRequest, Order, Product } from '@bulkhead/types'
import { expect } from 'vitest'
import type { Visitor } from './client/visitor.ts'

/** What a shopper fills in at the checkout. */
export const ada: CheckoutRequest = {
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  address: { line1: '12 Quay Street', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}

/** A key that no checkout had before. */
export function newKey(): string {
  return randomUUID()
}

/** Puts so many of a product into the cart and checks out. */
export async function buy(shopper: Visitor, product: Pick<Product, 'id'>, quantity = 1): Promise<CheckoutAccepted> {
  await shopper.putInCart(product, quantity)
  return shopper.checkout(ada, newKey())
}

/** Waits until the store has made up its mind about an order. */
export function settled(shopper: Visitor, orderId: string): Promise<Order> {
  return eventually(async () => {
    const order = await shopper.order(orderId)
    expect(order.status).toMatch(/confirmed|rejected|cancelled/)
    return order
  }, 20_000)
}

/** Buys, and waits until the order is confirmed. */
export async function buyAndWait(shopper: Visitor, product: Pick<Product, 'id'>, quantity = 1): Promise<Order> {
  const { orderId } = await buy(shopper, product, quantity)
  const order = await settled(shopper, orderId)
  expect(order).toMatchObject({ status: 'confirmed' })
  return order
}
