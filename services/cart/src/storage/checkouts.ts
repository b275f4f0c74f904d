import { sql } from 'kysely'
import type { Checkout, PricedItem } from '../domain/index.ts'
import type { CartDatabase, CartTransaction } from './tables.ts'

export async function insertCheckout(
  tx: CartTransaction,
  checkout: Checkout,
  key: { readonly idempotencyKey: string; readonly requestHash: string },
): Promise<void> {
  await tx
    .insertInto('checkouts')
    .values({
      order_id: checkout.orderId,
      shopper_id: checkout.shopperId,
      idempotency_key: key.idempotencyKey,
      request_hash: key.requestHash,
      status: 'accepted',
      items: JSON.stringify(checkout.items),
      total_cents: checkout.totalCents,
      currency: checkout.currency,
      name: checkout.name,
      email: checkout.email,
      address: JSON.stringify(checkout.address),
      accepted_at: checkout.acceptedAt,
    })
    .execute()
}

/** The shopper's own checkout, while the order service has not taken it up. */
export async function findAcceptedCheckout(
  db: CartDatabase,
  orderId: string,
  shopperId: string,
): Promise<Checkout | undefined> {
  const row = await db
    .selectFrom('checkouts')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('shopper_id', '=', shopperId)
    .where('status', '=', 'accepted')
    .executeTakeFirst()
  if (!row?.items || row.name === null || row.email === null || !row.address) return undefined
  const { items, name, email, address, currency, total_cents, accepted_at } = row
  const bought = { items, totalCents: total_cents, currency, name, email, address }
  return { ...bought, orderId: row.order_id, shopperId, acceptedAt: accepted_at.toISOString() }
}

/** The order service has taken these up. A settled one stays settled: events may come out of order. */
export async function markPlaced(tx: CartTransaction, orderIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('checkouts')
    .set({ status: 'placed' })
    .where(sql<boolean>`order_id = any(${[...orderIds]}::uuid[])`)
    .where('status', '=', 'accepted')
    .execute()
}

export interface SettledCheckout {
  readonly shopperId: string
  readonly items: readonly PricedItem[]
}

/** Settles those that are still open, forgets who bought what, and returns it one last time. */
export async function settleCheckouts(tx: CartTransaction, orderIds: readonly string[]): Promise<SettledCheckout[]> {
  const { rows } = await sql<SettledCheckout>`
    with open as (
      select order_id, shopper_id, items from checkouts
      where order_id = any(${[...orderIds]}::uuid[]) and status <> 'settled'
      order by order_id for update
    )
    update checkouts set status = 'settled', items = null, name = null, email = null, address = null
    from open where checkouts.order_id = open.order_id
    returning open.shopper_id as "shopperId", open.items`.execute(tx)
  return rows
}
