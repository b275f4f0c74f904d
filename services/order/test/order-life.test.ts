import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOrders, type TestOrders } from './open-orders.ts'
import { checkout, newShopper, reserved, soldOut } from './shopper.ts'

let store: TestOrders
beforeAll(async () => {
  store = await openOrders()
})
afterAll(() => store.close())

function toldAbout(orderId: string): unknown[] {
  return store.heard().filter(({ subject, source }) => subject === orderId && source === 'order')
}

test('a checkout becomes a placed order, and its stock is asked for', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder('2026-01-01T10:00:00.000Z')

  expect((await ada.get(`/orders/${orderId}`)).body).toEqual({
    id: orderId,
    status: 'placed',
    items: [expect.objectContaining({ name: 'Lamp', quantity: 2, lineTotalCents: 5_000 })],
    totalCents: 5_000,
    currency: 'USD',
    name: 'Ada',
    email: 'ada@example.com',
    address: { line1: '1 Quay', city: 'Tallinn', postalCode: '10111', country: 'Estonia' },
    placedAt: '2026-01-01T10:00:00.000Z',
    history: [
      { status: 'accepted', at: '2026-01-01T10:00:00.000Z' },
      { status: 'placed', at: expect.any(String) },
    ],
  })
  const lines = [{ productId: '01990000-0000-7000-9000-000000000001', quantity: 2 }]
  await eventually(() =>
    expect(toldAbout(orderId)).toMatchObject([{ type: 'store.order.placed.v1', data: { orderId, lines } }]),
  )
})

test('with its stock reserved an order is confirmed, and everyone hears of it', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(reserved(orderId))

  await eventually(async () => expect(await ada.status(orderId)).toBe('confirmed'))
  await eventually(() =>
    expect(toldAbout(orderId)).toMatchObject([{ type: 'store.order.placed.v1' }, { type: 'store.order.confirmed.v1' }]),
  )
})

test('without stock an order is rejected, and says why', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(soldOut(orderId))

  await eventually(async () => expect(await ada.status(orderId)).toBe('rejected'))
  expect((await ada.get(`/orders/${orderId}`)).body.reason).toBe('Lamp: 2 wanted, 1 left.')
  const data = { orderId, reason: 'Lamp: 2 wanted, 1 left.' }
  await eventually(() => expect(toldAbout(orderId)).toMatchObject([{}, { type: 'store.order.rejected.v1', data }]))
})

test('a shopper cancels, twice, and the stock is told to go back once', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(reserved(orderId))
  await eventually(async () => expect(await ada.status(orderId)).toBe('confirmed'))

  const [first, second] = [await ada.cancel(orderId), await ada.cancel(orderId)]

  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body).toEqual(first.body)
  expect(first.body.status).toBe('cancelled')
  await eventually(() => expect(toldAbout(orderId).at(-1)).toMatchObject({ type: 'store.order.cancelled.v1' }))
  expect(toldAbout(orderId)).toHaveLength(3)
})

test('an order that was cancelled before the catalog answered stays cancelled', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await ada.cancel(orderId)
  const next = await ada.placeOrder()
  await store.tell(reserved(orderId), reserved(next))

  await eventually(async () => expect(await ada.status(next)).toBe('confirmed'))
  expect(await ada.status(orderId)).toBe('cancelled')
})

test('a rejected order cannot be cancelled', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(soldOut(orderId))
  await eventually(async () => expect(await ada.status(orderId)).toBe('rejected'))

  const refused = await ada.cancel(orderId)

  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({ code: 'order-rejected', status: 409 })
  expect(await ada.status(orderId)).toBe('rejected')
})

test('a checkout that is told twice makes one order', async () => {
  const ada = await newShopper(store)
  const { id } = await store.sessions.shopper()
  const event = checkout(id)
  await store.tell(event, event)
  await store.tell({ ...event, id: crypto.randomUUID() })
  const next = await ada.placeOrder()

  await eventually(() => expect(toldAbout(next)).toHaveLength(1))
  expect(toldAbout(event.subject)).toHaveLength(1)
})

test('an answer of the catalog that overtakes its checkout is handled when the order is there', async () => {
  const ada = await newShopper(store)
  const owner = await store.sessions.shopper()
  const event = checkout(owner.id)
  await store.tell(reserved(event.subject))
  await ada.placeOrder()
  await store.tell(event)

  await eventually(() => expect(toldAbout(event.subject)).toMatchObject([{}, { type: 'store.order.confirmed.v1' }]))
})
