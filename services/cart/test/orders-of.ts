import { eventually } from '@bulkhead/service/testing'
import type { CartCheckedOut } from '@bulkhead/types'
import { expect } from 'vitest'
import type { TestCart } from './open-cart.ts'
import { learnFirstProducts, product } from './products.ts'
import { newShopper, type Shopper } from './shopper.ts'

const trinket = product('Trinket', 1)

/**
 * The orders of this shopper that the order service has been told of. The outbox keeps its order: once the order of someone
 * who came later is told, all before it are.
 */
export async function ordersOf(store: TestCart, { id }: Shopper): Promise<CartCheckedOut['data'][]> {
  await learnFirstProducts(store.db, [trinket])
  const { orderId } = await (await newShopper(store)).buy([trinket, 1])
  await eventually(() => expect(store.checkouts().map(({ subject }) => subject)).toContain(orderId))
  const orders = store.checkouts().map(({ data }) => data)
  return orders.filter(({ shopperId }) => shopperId === id)
}
