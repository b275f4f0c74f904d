import { eventually } from '@bulkhead/service/testing'
import type { Order } from '@bulkhead/types'
import { expect, test } from 'vitest'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buy, buyAndWait, settled } from '../src/shopping.ts'

test('a shopper cancels a confirmed order, and its stock is back on the shelf', async () => {
  const pot = await stocked('cancelling', 10)
  const shopper = visitor()
  const order = await buyAndWait(shopper, pot, 4)
  expect((await shopper.product(pot.id)).available).toBe(6)

  const cancelled = await shopper.cancel(order.id)

  expect(cancelled.status).toBe('cancelled')
  expect(cancelled.history.map(({ status }) => status)).toEqual(['accepted', 'placed', 'confirmed', 'cancelled'])
  expect(await shopper.order(order.id)).toEqual(cancelled)
  await eventually(async () => expect((await shopper.product(pot.id)).available).toBe(10))
})

test("an order's id in capital letters is the same order", async () => {
  const pot = await stocked('cancelling', 10)
  const shopper = visitor()
  const { id } = await buyAndWait(shopper, pot, 4)

  const cancelled = await shopper.cancel(id.toUpperCase())

  expect(cancelled).toMatchObject({ id, status: 'cancelled' })
  expect(await shopper.order(id.toUpperCase())).toEqual(cancelled)
  expect(await shopper.follow(id.toUpperCase())).toEqual([cancelled])
})

test('cancelling twice is the same as cancelling once', async () => {
  const pot = await stocked('cancelling', 10)
  const shopper = visitor()
  const order = await buyAndWait(shopper, pot, 4)

  const first = await shopper.cancel(order.id)

  expect(await shopper.cancel(order.id)).toEqual(first)
  await eventually(async () => expect((await shopper.product(pot.id)).available).toBe(10))
})

test('cancelling ten times at once puts the stock back once', async () => {
  const pot = await stocked('cancelling', 10)
  const shopper = visitor()
  const order = await buyAndWait(shopper, pot, 3)

  const answers = await Promise.all(Array.from({ length: 10 }, () => shopper.cancel(order.id)))

  expect(answers).toEqual(answers.map(() => answers[0]))
  await eventually(async () => expect((await shopper.product(pot.id)).available).toBe(10))
  await buyAndWait(visitor(), pot, 10)
  expect((await shopper.product(pot.id)).available).toBe(0)
})

test('however early shoppers cancel, all of the stock is back in the end', async () => {
  const pot = await stocked('cancelling', 50)
  const shoppers = Array.from({ length: 20 }, () => visitor())

  const orders = await Promise.all(
    shoppers.map(async (shopper) => {
      const { orderId } = await buy(shopper, pot, 2)
      return cancelAsSoonAsPossible(shopper, orderId)
    }),
  )

  expect(orders.map(({ status }) => status)).toEqual(orders.map(() => 'cancelled'))
  await eventually(async () => expect((await visitor().product(pot.id)).available).toBe(50))
})

test('an order stays cancelled, whatever the stock says afterwards', async () => {
  const pot = await stocked('cancelling', 0)
  const shopper = visitor()
  const { orderId } = await buy(shopper, pot, 1)

  const outcome = await shopper.send({ method: 'POST', path: `/api/orders/${orderId}/cancel` })
  const order = await settled(shopper, orderId)

  expect([200, 409]).toContain(outcome.status)
  expect(order.status).toBe(outcome.status === 200 ? 'cancelled' : 'rejected')
})

test('a rejected order cannot be cancelled', async () => {
  const pot = await stocked('cancelling', 0)
  const shopper = visitor()
  const { orderId } = await buy(shopper, pot, 1)
  const rejected = await settled(shopper, orderId)

  const { status } = await shopper.send({ method: 'POST', path: `/api/orders/${orderId}/cancel` })

  expect(rejected.status).toBe('rejected')
  expect(status).toBe(409)
  expect(await shopper.order(orderId)).toEqual(rejected)
})

/** An order that is only accepted yet is refused with 409: it can be cancelled once it is placed. */
function cancelAsSoonAsPossible(shopper: Visitor, orderId: string): Promise<Order> {
  return eventually(() => shopper.cancel(orderId))
}
