import { sql } from 'kysely'
import type { EarlierCheckout, PricedItem } from '../domain/index.ts'
import { pricedItems } from './priced-items.ts'
import type { CartTransaction } from './tables.ts'

export interface CheckoutKey {
  readonly shopperId: string
  readonly idempotencyKey: string
}

/** Either the key's earlier checkout, or all that was in the cart, which is now empty. */
export interface Taken {
  readonly earlier: EarlierCheckout | null
  readonly items: readonly PricedItem[]
}

const earlierCheckout = sql`json_build_object(
  'orderId', order_id, 'requestHash', request_hash, 'totalCents', total_cents, 'currency', currency)`

export async function takeCart(tx: CartTransaction, { shopperId, idempotencyKey }: CheckoutKey): Promise<Taken> {
  const { rows } = await sql<Taken>`
    with earlier as (
      select ${earlierCheckout} as checkout from checkouts
      where shopper_id = ${shopperId} and idempotency_key = ${idempotencyKey}
    ),
    taken as (
      delete from carts where shopper_id = ${shopperId} and not exists (select from earlier)
      returning items
    )
    select
      (select checkout from earlier) as earlier,
      ${pricedItems(sql`(select items from taken)`)} as items`.execute(tx)
  return rows[0] ?? { earlier: null, items: [] }
}

export async function findEarlierCheckout(
  tx: CartTransaction,
  { shopperId, idempotencyKey }: CheckoutKey,
): Promise<EarlierCheckout | undefined> {
  const row = await tx
    .selectFrom('checkouts')
    .select(['order_id', 'request_hash', 'total_cents', 'currency'])
    .where('shopper_id', '=', shopperId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return (
    row && {
      orderId: row.order_id,
      requestHash: row.request_hash,
      totalCents: row.total_cents,
      currency: row.currency,
    }
  )
}
