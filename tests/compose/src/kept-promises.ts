import { setTimeout as delay } from 'node:timers/promises'
import { visitor } from '@bulkhead/blackbox'
import { eventually } from '@bulkhead/service/testing'
import type { Product } from '@bulkhead/types'
import { expect } from 'vitest'
import type { Promised } from './steady-shoppers.ts'

/** Waits until every promised order is confirmed, and returns when that was (as `performance.now()` counts). */
export async function whenAllConfirmed(promised: readonly Promised[], deadline: number): Promise<number> {
  let waiting = promised
  while (waiting.length > 0) {
    const statuses = await Promise.all(waiting.map(statusOf))
    waiting = waiting.filter((_, index) => statuses[index] !== 'confirmed')
    if (waiting.length > 0 && performance.now() > deadline) {
      const stuck = waiting.map(({ orderId }, index) => `${orderId} (${statuses[index]})`)
      throw new Error(`${waiting.length} of ${promised.length} promised orders are not confirmed: ${stuck.join(', ')}`)
    }
    if (waiting.length > 0) await delay(100)
  }
  return performance.now()
}

/**
 * Each shopper has the one order, confirmed once, and the shelf is short of exactly what they bought.
 * Returns how many orders that are.
 */
export async function expectNothingLostOrDoubled(
  promised: readonly Promised[],
  product: Pick<Product, 'id'>,
  stockAtStart: number,
): Promise<number> {
  let confirmed = 0
  let sold = 0
  for (const { shopper, orderId } of promised) {
    const { items } = await shopper.orders()
    expect(items.map(({ id }) => id)).toEqual([orderId])
    const statuses = items[0]?.history.map(({ status }) => status)
    expect(statuses).toEqual(['accepted', 'placed', 'confirmed'])
    confirmed += items.length
    sold += items[0]?.items[0]?.quantity ?? 0
  }
  await eventually(async () => expect((await visitor().product(product.id)).available).toBe(stockAtStart - sold))
  return confirmed
}

/** What the store says of a promised order now. */
export async function statusOf({ shopper, orderId }: Promised): Promise<string> {
  const { status, body } = await shopper.send({ method: 'GET', path: `/api/orders/${orderId}` })
  return status === 200 && typeof body === 'object' && body && 'status' in body ? String(body.status) : String(status)
}
