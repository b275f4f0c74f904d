import { sql } from 'kysely'
import { type Cart, type CartItem, cartOf, maxProductsInCart, type PricedItem } from '../domain/index.ts'
import { pricedItems } from './priced-items.ts'
import type { CartDatabase } from './tables.ts'

export type SetItem =
  | { readonly outcome: 'set'; readonly cart: Cart }
  | { readonly outcome: 'cart-full' }
  | { readonly outcome: 'unknown-product'; readonly snapshotTaken: boolean }

interface SetItemRow {
  known: boolean
  snapshot_taken: boolean
  is_set: boolean
  items: PricedItem[]
}

/**
 * Sets how many of a product are in the cart, in its old place if it has one, in one statement: this is what shoppers do
 * most, and each round trip costs as much as the work. `on conflict` looks at the row as the last writer left it, so
 * two changes at once are both kept and never exceed the limit.
 */
export async function setItem(db: CartDatabase, shopperId: string, item: CartItem): Promise<SetItem> {
  const { productId, quantity } = item
  const document = JSON.stringify({ productId, quantity })
  const sameProduct = JSON.stringify({ productId })
  const { rows } = await sql<SetItemRow>`
    with product as (
      select from products where product_id = ${productId}
    ),
    cart as (
      insert into carts as cart (shopper_id, items)
      select ${shopperId}::uuid, jsonb_build_array(${document}::jsonb) from product
      on conflict (shopper_id) do update set notice = null, items = case
        when cart.items @> jsonb_build_array(${sameProduct}::jsonb) then (
          select jsonb_agg(case when item @> ${sameProduct}::jsonb then ${document}::jsonb else item end order by place)
          from jsonb_array_elements(cart.items) with ordinality as line(item, place))
        else cart.items || excluded.items
      end
      where cart.items @> jsonb_build_array(${sameProduct}::jsonb)
        or jsonb_array_length(cart.items) < ${maxProductsInCart}
      returning items
    )
    select
      exists (select from product) as known,
      exists (select from product_snapshot) as snapshot_taken,
      exists (select from cart) as is_set,
      ${pricedItems(sql`(select items from cart)`)} as items`.execute(db)
  const row = rows[0]
  if (row?.is_set) return { outcome: 'set', cart: cartOf(row.items) }
  if (row?.known) return { outcome: 'cart-full' }
  return { outcome: 'unknown-product', snapshotTaken: row?.snapshot_taken ?? false }
}
