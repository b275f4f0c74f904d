import { expect, test } from 'vitest'
import { accepted, acceptedBefore, acceptedOrder, newCheckout } from './checkout.ts'
import { CartEmpty, IdempotencyKeyReused } from './errors.ts'

const request = {
  name: 'Ada',
  email: 'ada@example.com',
  address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
}
const facts = { orderId: 'order 1', shopperId: 'shopper 1', request, acceptedAt: '2026-01-01T10:00:00.000Z' }
const lamp = { productId: 'lamp', name: 'Lamp', unitPriceCents: 2_500, quantity: 2 }

test('a checkout is the cart as it was, at the prices of that moment', () => {
  expect(newCheckout([lamp], facts)).toEqual({
    orderId: 'order 1',
    shopperId: 'shopper 1',
    items: [{ ...lamp, lineTotalCents: 5_000 }],
    totalCents: 5_000,
    currency: 'USD',
    ...request,
    acceptedAt: '2026-01-01T10:00:00.000Z',
  })
})

test('an empty cart cannot be checked out', () => {
  expect(() => newCheckout([], facts)).toThrow(CartEmpty)
})

test('a repeated checkout is answered as it was the first time', () => {
  const first = newCheckout([lamp], facts)
  const earlier = { orderId: 'order 1', totalCents: 5_000, currency: 'USD', requestHash: 'same' } as const

  expect(acceptedBefore(earlier, 'same')).toEqual(accepted(first))
  expect(accepted(first)).toEqual({ orderId: 'order 1', status: 'accepted', totalCents: 5_000, currency: 'USD' })
})

test('one key is not good for two different checkouts', () => {
  const earlier = { orderId: 'order 1', totalCents: 5_000, currency: 'USD', requestHash: 'same' } as const

  expect(() => acceptedBefore(earlier, 'different')).toThrow(IdempotencyKeyReused)
})

test('until the order service has it, a checkout is shown as an accepted order', () => {
  const { shopperId: _, orderId, acceptedAt, ...bought } = newCheckout([lamp], facts)

  expect(acceptedOrder(newCheckout([lamp], facts))).toEqual({
    ...bought,
    id: orderId,
    status: 'accepted',
    placedAt: acceptedAt,
    history: [{ status: 'accepted', at: acceptedAt }],
  })
})
