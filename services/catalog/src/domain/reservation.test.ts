import { expect, test } from 'vitest'
import { type Ledger, release, reserve } from './reservation.ts'

const opening: Ledger = {
  stock: new Map([['lantern', { name: 'Brass Lantern', available: 3 }]]),
  reservations: new Map(),
}
const order = { orderId: 'order-1', lines: [{ productId: 'lantern', quantity: 2 }] }

function left({ stock }: Ledger): number | undefined {
  return stock.get('lantern')?.available
}

test('an order that is placed gets its stock', () => {
  const { ledger, answer } = reserve(opening, order)

  expect(answer).toEqual({ outcome: 'reserved' })
  expect(left(ledger)).toBe(1)
  expect(ledger.reservations.get('order-1')).toEqual({ status: 'reserved', lines: order.lines })
})

test('the stock runs down from one order to the next', () => {
  const first = reserve(opening, order)
  const second = reserve(first.ledger, { ...order, orderId: 'order-2' })

  expect(second.answer).toEqual({ outcome: 'rejected', reason: 'Brass Lantern: 2 wanted, 1 left.' })
  expect(left(second.ledger)).toBe(1)
})

test('an order that is placed twice takes its stock once', () => {
  const first = reserve(opening, order)
  const second = reserve(first.ledger, order)

  expect(second).toEqual({ ledger: first.ledger, answer: { outcome: 'none' } })
})

test('a cancelled order gives its stock back, once', () => {
  const { ledger } = reserve(opening, order)
  const cancelled = release(ledger, 'order-1')

  expect(left(cancelled)).toBe(3)
  expect(cancelled.reservations.get('order-1')?.status).toBe('released')
  expect(release(cancelled, 'order-1')).toBe(cancelled)
})

test('an order that was cancelled before it was placed takes nothing', () => {
  const cancelled = release(opening, 'order-1')
  const { ledger, answer } = reserve(cancelled, order)

  expect(answer).toEqual({ outcome: 'none' })
  expect(left(ledger)).toBe(3)
  expect(ledger.reservations.get('order-1')?.status).toBe('cancelled')
})

test('cancelling an order that got no stock gives nothing back', () => {
  const { ledger } = reserve(opening, { ...order, lines: [{ productId: 'lantern', quantity: 4 }] })

  expect(release(ledger, 'order-1')).toBe(ledger)
})
