import { type Cart, type CartItem, cartOf, maxProductsInCart, type PricedItem } from '@bulkhead/cart/domain'
import { sql } from 'kysely'
import type { StoreDatabase } from '../../database/tables.ts'
import { pricedItems } from './priced-items.ts'

export type SetItem =
  | { readonly outcome: 'set'; readonly cart: Cart }
  | { readonly outcome: 'cart-full' }
  | { readonly outcome: 'unknown-product' }

interface SetItemRow {
  known: boolean
  is_set: boolean
  items: PricedItem[]
}

/**
 * Sets how many of a product are in the cart, in its old place if it has one, in one statement: this is what shoppers do
 * most, and each round trip costs as much as the work. Two who take the last place at the same moment both get it: the
 * limit keeps carts small, it is no promise.
 */
export async function setItem(db: StoreDatabase, shopperId: string, item: CartItem): Promise<SetItem> {
  const { productId, quantity } = item
  const { rows } = await sql<SetItemRow>`
    with product as (
      select id from products where id = ${productId}
    ),
    others as (
      select product_id, quantity, place from cart_items where shopper_id = ${shopperId} and product_id <> ${productId}
    ),
    item as (
      insert into cart_items (shopper_id, product_id, quantity)
      select ${shopperId}::uuid, id, ${quantity}::integer from product
      where (select count(*) from others) < ${maxProductsInCart}
      on conflict (shopper_id, product_id) do update set quantity = excluded.quantity
      returning product_id, quantity, place
    ),
    noticed as (
      delete from cart_notices where shopper_id = ${shopperId} and exists (select from item)
    )
    select
      exists (select from product) as known,
      exists (select from item) as is_set,
      ${pricedItems(sql`(select * from others union all select * from item)`)} as items`.execute(db)
  const row = rows[0]
  if (row?.is_set) return { outcome: 'set', cart: cartOf(row.items) }
  return { outcome: row?.known ? 'cart-full' : 'unknown-product' }
}
