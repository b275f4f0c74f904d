import { expect, test } from 'vitest'
import { OrderAlreadyRejected } from './errors.ts'
import { cancel, confirm, newOrder, reject } from './order.ts'

const checkout = {
  orderId: '01990000-0000-7000-8000-000000000001',
  shopperId: '01990000-0000-7000-8000-000000000002',
  items: [{ productId: 'lamp', name: 'Lamp', unitPriceCents: 2_500, quantity: 2, lineTotalCents: 5_000 }],
  totalCents: 5_000,
  currency: 'USD',
  name: 'Ada',
  email: 'ada@example.com',
  address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
  acceptedAt: '2026-01-01T10:00:00.000Z',
} as const
const placed = newOrder(checkout, '2026-01-01T10:00:01.000Z')
const later = '2026-01-01T10:00:02.000Z'

test('a checkout becomes a placed order that remembers when the shopper checked out', () => {
  expect(placed.status).toBe('placed')
  expect(placed.placedAt).toBe('2026-01-01T10:00:00.000Z')
  expect(placed.history).toEqual([
    { status: 'accepted', at: '2026-01-01T10:00:00.000Z' },
    { status: 'placed', at: '2026-01-01T10:00:01.000Z' },
  ])
})

test('with its stock reserved, an order is confirmed', () => {
  const confirmed = confirm(placed, later)

  expect(confirmed.status).toBe('confirmed')
  expect(confirmed.history.at(-1)).toEqual({ status: 'confirmed', at: later })
})

test('without stock, an order is rejected and says why', () => {
  const rejected = reject(placed, 'Lamp is sold out.', later)

  expect(rejected).toMatchObject({ status: 'rejected', reason: 'Lamp is sold out.' })
})

test('a shopper may cancel an order before and after it is confirmed', () => {
  expect(cancel(placed, later).status).toBe('cancelled')
  expect(cancel(confirm(placed, later), later).status).toBe('cancelled')
})

test('cancelling twice changes nothing more', () => {
  const cancelled = cancel(placed, later)

  expect(cancel(cancelled, '2026-01-02T00:00:00.000Z')).toBe(cancelled)
})

test('a rejected order cannot be cancelled', () => {
  const rejected = reject(placed, 'Lamp is sold out.', later)

  expect(() => cancel(rejected, later)).toThrow(OrderAlreadyRejected)
})

test('an order that was cancelled stays cancelled, whatever the stock says afterwards', () => {
  const cancelled = cancel(placed, later)

  expect(confirm(cancelled, later)).toBe(cancelled)
  expect(reject(cancelled, 'Lamp is sold out.', later)).toBe(cancelled)
})

test('a confirmed order is never rejected, nor a rejected one confirmed', () => {
  expect(() => reject(confirm(placed, later), 'Lamp is sold out.', later)).toThrow('cannot become rejected')
  expect(() => confirm(reject(placed, 'Lamp is sold out.', later), later)).toThrow('cannot become confirmed')
})
