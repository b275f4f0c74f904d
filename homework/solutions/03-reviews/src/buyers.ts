import type { Database } from './database.ts'

/** Of a checkout, what it says about who bought what. */
export interface CheckedOut {
  readonly orderId: string
  readonly shopperId: string
  readonly items: readonly { readonly productId: string }[]
}

export async function rememberCheckout(database: Database, { orderId, shopperId, items }: CheckedOut): Promise<void> {
  const productIds = items.map(({ productId }) => productId)
  await database.query(
    `insert into checkouts (order_id, product_id, shopper_id)
     select $1, product_id, $2 from unnest($3::uuid[]) as product_id on conflict do nothing`,
    [orderId, shopperId, productIds],
  )
}

export async function rememberOutcome(
  database: Database,
  orderId: string,
  outcome: 'confirmed' | 'cancelled',
): Promise<void> {
  await database.query('insert into outcomes (order_id, outcome) values ($1, $2) on conflict do nothing', [
    orderId,
    outcome,
  ])
}

/** Whether the shopper has the product: by an order that was confirmed, and not cancelled since. */
export async function hasBought(database: Database, shopperId: string, productId: string): Promise<boolean> {
  const { rows } = await database.query(
    `select 1 from checkouts
     where shopper_id = $1 and product_id = $2
       and exists (select from outcomes where order_id = checkouts.order_id and outcome = 'confirmed')
       and not exists (select from outcomes where order_id = checkouts.order_id and outcome = 'cancelled')
     limit 1`,
    [shopperId, productId],
  )
  return rows.length > 0
}
