import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buy, settled } from '../src/shopping.ts'

test('of forty shoppers at once for ten in stock, exactly ten get one, and the others their items back', async () => {
  const ship = await stocked('the rush', 10)
  const shoppers = Array.from({ length: 40 }, () => visitor())

  const orders = await Promise.all(
    shoppers.map(async (shopper) => {
      const { orderId } = await buy(shopper, ship)
      return { shopper, order: await settled(shopper, orderId) }
    }),
  )

  const rejected = orders.filter(({ order }) => order.status === 'rejected')
  expect(orders.filter(({ order }) => order.status === 'confirmed')).toHaveLength(10)
  expect(rejected).toHaveLength(30)
  expect((await visitor().product(ship.id)).available).toBe(0)
  for (const { shopper } of rejected) {
    await eventually(async () =>
      expect((await shopper.cart()).items).toMatchObject([{ productId: ship.id, quantity: 1 }]),
    )
  }
})
