import { buyAndWait, productNamed, staff, visitor } from '@bulkhead/blackbox'
import { expect, test } from 'vitest'
import { compose } from '../../src/docker.ts'
import { figure, seconds } from '../../src/figure.ts'

test('orders, carts and sessions survive that the store is taken down and put up again', async () => {
  const clerk = await staff()
  const pot = await clerk.setStock(await productNamed('Enamel Coffee Pot'), 5)
  const shopper = visitor()
  await buyAndWait(shopper, pot, 2)
  await shopper.putInCart(pot, 1)
  const orders = await shopper.orders()
  const cart = await shopper.cart()
  expect(orders.items).toHaveLength(1)

  await compose('down')
  const start = performance.now()
  await compose('up', '--detach', '--wait')
  figure('up again', { 'until healthy': seconds(performance.now() - start) })

  expect(await shopper.orders()).toEqual(orders)
  expect(await shopper.cart()).toEqual(cart)
  expect((await shopper.product(pot.id)).available).toBe(3)
})
