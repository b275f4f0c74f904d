import type { PricedItem } from '@bulkhead/cart/domain'
import { sql } from 'kysely'
import type { StoreTransaction } from '../../database/tables.ts'
import { pricedItems } from './priced-items.ts'

export interface CheckoutKey {
  readonly shopperId: string
  readonly idempotencyKey: string
}

/**
 * Takes out all that is in the cart, at the prices of now; for a key that has its order, nothing. A checkout that comes
 * meanwhile waits for these rows and finds them gone. What is put in meanwhile is a row of its own, and stays.
 */
export async function takeCart(
  tx: StoreTransaction,
  { shopperId, idempotencyKey }: CheckoutKey,
): Promise<readonly PricedItem[]> {
  const { rows } = await sql<{ items: PricedItem[] }>`
    with taken as (
      delete from cart_items
      where shopper_id = ${shopperId} and not exists (
        select from orders where shopper_id = ${shopperId} and idempotency_key = ${idempotencyKey})
      returning product_id, quantity, place
    ),
    noticed as (
      delete from cart_notices where shopper_id = ${shopperId} and exists (select from taken)
    )
    select ${pricedItems(sql`taken`)} as items`.execute(tx)
  return rows[0]?.items ?? []
}
