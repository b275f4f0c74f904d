import { type RawBuilder, sql } from 'kysely'
import type { PricedItem } from '../domain/index.ts'

/**
 * SQL for a cart's items, in their order, with names and prices as they are now. `items` is a cart's document; of one that
 * isn't there, nothing.
 */
export function pricedItems(items: RawBuilder<unknown>): RawBuilder<PricedItem[]> {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object(
      'productId', product_id, 'name', name, 'unitPriceCents', price_cents, 'quantity', quantity) order by place), '[]')
    from rows from (jsonb_to_recordset(${items}) as ("productId" uuid, quantity integer))
      with ordinality as item(product_id, quantity, place)
    join products using (product_id)
  )`
}
