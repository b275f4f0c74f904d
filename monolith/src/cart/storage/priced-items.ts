import type { PricedItem } from '@bulkhead/cart/domain'
import { type RawBuilder, sql } from 'kysely'

/**
 * SQL for a cart's items as one document, in their order, with names and prices as they are now. `items` has the columns
 * product_id, quantity and place.
 */
export function pricedItems(items: RawBuilder<unknown>): RawBuilder<PricedItem[]> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'productId', product_id, 'name', name, 'unitPriceCents', price_cents, 'quantity', quantity) order by place), '[]')
    from ${items} as item join products on products.id = item.product_id
  )`
}
