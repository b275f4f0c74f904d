import { type Cart, cartOf, type Notice, type PricedItem } from '@bulkhead/cart/domain'
import { sql } from 'kysely'
import type { StoreDatabase } from '../../database/tables.ts'
import { pricedItems } from './priced-items.ts'

interface CartRow {
  items: PricedItem[]
  notice: Notice | null
}

/** A visitor who never put anything in has an empty cart. */
export async function findCart(db: StoreDatabase, shopperId: string): Promise<Cart> {
  const { rows } = await sql<CartRow>`
    select
      ${pricedItems(sql`(select * from cart_items where shopper_id = ${shopperId})`)} as items,
      (select jsonb_build_object('code', code, 'message', message) from cart_notices where shopper_id = ${shopperId})
        as notice`.execute(db)
  return cartOf(rows[0]?.items ?? [], rows[0]?.notice)
}

export async function removeItem(db: StoreDatabase, shopperId: string, productId: string): Promise<Cart> {
  const others = sql`(select * from cart_items where shopper_id = ${shopperId} and product_id <> ${productId})`
  const { rows } = await sql<Pick<CartRow, 'items'>>`
    with removed as (
      delete from cart_items where shopper_id = ${shopperId} and product_id = ${productId}
    ),
    noticed as (
      delete from cart_notices where shopper_id = ${shopperId}
    )
    select ${pricedItems(others)} as items`.execute(db)
  return cartOf(rows[0]?.items ?? [])
}

export async function emptyCart(db: StoreDatabase, shopperId: string): Promise<Cart> {
  await sql`
    with noticed as (
      delete from cart_notices where shopper_id = ${shopperId}
    )
    delete from cart_items where shopper_id = ${shopperId}`.execute(db)
  return cartOf([])
}
