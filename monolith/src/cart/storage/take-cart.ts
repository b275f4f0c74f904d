import type { PricedItem } from '@bulkhead/cart/domain'
import type { Stock } from '@bulkhead/catalog/domain'
import { sql } from 'kysely'
import type { StoreTransaction } from '../../database/tables.ts'

export interface CheckoutKey {
  readonly shopperId: string
  readonly idempotencyKey: string
}

export interface TakenCart {
  readonly items: readonly PricedItem[]
  /** Of the items' products, locked until the transaction ends. */
  readonly stock: Stock
}

interface TakenRow {
  product_id: string
  quantity: number
  name: string
  price_cents: number
  available: number
}

/**
 * Takes out all that is in the cart, at the prices of now, and locks its products' stock as `lockStock` does, in one round
 * trip; for a key that has its order, nothing. A checkout that comes meanwhile waits for these rows and finds them gone.
 * What is put in meanwhile is a row of its own, and stays.
 */
export async function takeCart(tx: StoreTransaction, { shopperId, idempotencyKey }: CheckoutKey): Promise<TakenCart> {
  const { rows } = await sql<TakenRow>`
    with taken as (
      delete from cart_items
      where shopper_id = ${shopperId} and not exists (
        select from orders where shopper_id = ${shopperId} and idempotency_key = ${idempotencyKey})
      returning product_id, quantity, place
    ),
    noticed as (
      delete from cart_notices where shopper_id = ${shopperId} and exists (select from taken)
    ),
    locked as (
      select id, name, price_cents, available from products
      where id = any(array(select product_id from taken))
      order by id
      for no key update
    )
    select product_id, quantity, name, price_cents, available
    from taken join locked on locked.id = taken.product_id
    order by place`.execute(tx)
  return {
    items: rows.map(({ product_id, name, price_cents, quantity }) => ({
      productId: product_id,
      name,
      unitPriceCents: price_cents,
      quantity,
    })),
    stock: new Map(rows.map(({ product_id, name, available }) => [product_id, { name, available }])),
  }
}
