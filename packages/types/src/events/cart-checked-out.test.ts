import { expect, test } from 'vitest'
import { cartCheckedOut } from './cart-checked-out.ts'

const address = { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' }
const checkout = {
  orderId: '01990000-0000-7000-8000-000000000001',
  shopperId: '01990000-0000-7000-8000-000000000002',
  items: [
    {
      productId: '01990000-0000-7000-8000-000000000003',
      name: 'Lamp',
      unitPriceCents: 2_500,
      quantity: 2,
      lineTotalCents: 5_000,
    },
  ],
  totalCents: 5_000,
  currency: 'USD',
  name: 'Ada',
  email: 'ada@example.com',
  address,
  acceptedAt: '2026-01-31T09:30:00.000Z',
}

test('an address may have a second line', () => {
  const withFloor = { ...checkout, address: { ...address, line2: 'Floor 3' } }

  expect(cartCheckedOut.data.parse(withFloor)).toEqual(withFloor)
})

test('an address of a newer checkout, with a field more or a longer line, is read all the same', () => {
  const line1 = '1 Quay '.repeat(100)
  const newer = { ...checkout, address: { ...address, line1, region: 'Harju' } }

  expect(cartCheckedOut.data.parse(newer)).toEqual({ ...checkout, address: { ...address, line1 } })
})
