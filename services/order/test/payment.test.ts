import { eventually } from '@bulkhead/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOrders, type TestOrders } from './open-orders.ts'
import { declined, newShopper, paid, reserved, soldOut } from './shopper.ts'

let store: TestOrders
beforeAll(async () => {
  store = await openOrders('on')
})
afterAll(() => store.close())

function toldAbout(orderId: string): string[] {
  const told = store.heard().filter(({ subject, source }) => subject === orderId && source === 'order')
  return told.map(({ type }) => type)
}

test('an order that has its stock is not confirmed before it is paid', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(reserved(orderId))

  await eventually(() => expect(toldAbout(orderId)).toEqual(['store.order.placed.v1', 'store.payment.requested.v1']))
  const data = { orderId, amountCents: 5_000, currency: 'USD' }
  expect(store.heard()).toContainEqual(expect.objectContaining({ type: 'store.payment.requested.v1', data }))
  expect(await ada.status(orderId)).toBe('placed')

  await store.tell(paid(orderId, 5_000))
  await eventually(async () => expect(await ada.status(orderId)).toBe('confirmed'))
  await eventually(() => expect(toldAbout(orderId).at(-1)).toBe('store.order.confirmed.v1'))
})

test('the queue of whoever takes payment is seen in the figures, as the others are', async () => {
  const ada = await newShopper(store)

  await eventually(async () => {
    const { body } = await ada.get('/status')
    const names = body.bus.queues.map(({ name }: { name: string }) => name)
    expect(names).toEqual(['catalog', 'cart', 'order', 'payment'])
  })
})

test('a declined payment rejects the order, and says why', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(reserved(orderId))
  await eventually(() => expect(toldAbout(orderId)).toContain('store.payment.requested.v1'))
  await store.tell(declined(orderId, 'The card has expired.'))

  await eventually(async () => expect(await ada.status(orderId)).toBe('rejected'))
  expect((await ada.get(`/orders/${orderId}`)).body.reason).toBe('The card has expired.')
  await eventually(() => expect(toldAbout(orderId).at(-1)).toBe('store.order.rejected.v1'))
})

test('an order without stock is rejected, and nobody is asked to pay', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(soldOut(orderId))

  await eventually(() => expect(toldAbout(orderId)).toEqual(['store.order.placed.v1', 'store.order.rejected.v1']))
})

test('a shopper who cancelled before the stock was there is not asked to pay', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await ada.cancel(orderId)
  const next = await ada.placeOrder()
  await store.tell(reserved(orderId), reserved(next))

  await eventually(() => expect(toldAbout(next)).toContain('store.payment.requested.v1'))
  expect(toldAbout(orderId)).toEqual(['store.order.placed.v1', 'store.order.cancelled.v1'])
})

test('a payment that comes after the cancel leaves the order cancelled: whoever took it heard of the cancel', async () => {
  const ada = await newShopper(store)
  const orderId = await ada.placeOrder()
  await store.tell(reserved(orderId))
  await eventually(() => expect(toldAbout(orderId)).toContain('store.payment.requested.v1'))
  await ada.cancel(orderId)
  const next = await ada.placeOrder()
  await store.tell(reserved(next), paid(orderId, 5_000), paid(next, 5_000))

  await eventually(async () => expect(await ada.status(next)).toBe('confirmed'))
  expect(await ada.status(orderId)).toBe('cancelled')
  expect(toldAbout(orderId).at(-1)).toBe('store.order.cancelled.v1')
})
