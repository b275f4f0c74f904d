import { eventually } from '@bulkhead/service/testing'
import { expect, test } from 'vitest'
import { type Visitor, visitor } from '../src/client/visitor.ts'
import { stocked } from '../src/shelf.ts'
import { buy, settled } from '../src/shopping.ts'

const shoppers = 12
const roundsEach = 4
const inStock = 60

test('after any mix of buying and cancelling, stock and confirmed orders add up', async () => {
  const compass = await stocked('random buying', inStock)
  let lowest = inStock

  async function shop(shopper: Visitor): Promise<number> {
    let bought = 0
    for (let round = 0; round < roundsEach; round += 1) {
      await shopper.emptyCart()
      const { orderId } = await buy(shopper, compass, oneTo(3))
      if (oneTo(3) === 1) await shopper.send({ method: 'POST', path: `/api/orders/${orderId}/cancel` })
      lowest = Math.min(lowest, (await shopper.product(compass.id)).available)
      const order = await settled(shopper, orderId)
      if (order.status === 'confirmed' && oneTo(3) === 1) await shopper.cancel(orderId)
      else if (order.status === 'confirmed') bought += order.items[0]?.quantity ?? 0
    }
    return bought
  }
  const bought = await Promise.all(Array.from({ length: shoppers }, () => shop(visitor())))

  const sold = bought.reduce((sum, count) => sum + count, 0)
  expect(sold).toBeLessThanOrEqual(inStock)
  expect(lowest).toBeGreaterThanOrEqual(0)
  await eventually(async () => expect((await visitor().product(compass.id)).available).toBe(inStock - sold))
})

function oneTo(most: number): number {
  return 1 + Math.floor(Math.random() * most)
}
