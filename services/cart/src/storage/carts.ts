import { sql } from 'kysely'
import { type Cart, type CartItem, cartOf, type Notice, type PricedItem } from '../domain/index.ts'
import { pricedItems } from './priced-items.ts'
import type { CartDatabase, CartTransaction } from './tables.ts'

interface CartRow {
  items: PricedItem[]
  notice: Notice | null
}

/** A visitor who never put anything in has an empty cart. */
export async function findCart(db: CartDatabase, shopperId: string): Promise<Cart> {
  const { rows } = await sql<CartRow>`
    select ${pricedItems(sql`items`)} as items, notice from carts where shopper_id = ${shopperId}`.execute(db)
  return cartOf(rows[0]?.items ?? [], rows[0]?.notice)
}

export async function removeItem(db: CartDatabase, shopperId: string, productId: string): Promise<Cart> {
  const { rows } = await sql<CartRow>`
    with cart as (
      update carts set notice = null, items = jsonb_path_query_array(
        items, '$[*] ? (@.productId != $productId)', jsonb_build_object('productId', ${productId}::text))
      where shopper_id = ${shopperId}
      returning items
    )
    select ${pricedItems(sql`items`)} as items from cart`.execute(db)
  return cartOf(rows[0]?.items ?? [])
}

export async function emptyCart(db: CartDatabase, shopperId: string): Promise<Cart> {
  await db.deleteFrom('carts').where('shopper_id', '=', shopperId).execute()
  return cartOf([])
}

/** Locks the shopper's cart until the transaction ends. One that isn't there is made: only a row can be locked. */
export async function lockCart(tx: CartTransaction, shopperId: string): Promise<readonly CartItem[]> {
  const { items } = await tx
    .insertInto('carts')
    .values({ shopper_id: shopperId, items: '[]' })
    .onConflict((conflict) => conflict.column('shopper_id').doUpdateSet((row) => ({ items: row.ref('carts.items') })))
    .returning('items')
    .executeTakeFirstOrThrow()
  return items
}

/** Saves a cart that is locked. */
export async function saveCart(
  tx: CartTransaction,
  shopperId: string,
  cart: { readonly items: readonly CartItem[]; readonly notice: Notice },
): Promise<void> {
  await tx
    .updateTable('carts')
    .set({ items: JSON.stringify(cart.items), notice: JSON.stringify(cart.notice) })
    .where('shopper_id', '=', shopperId)
    .execute()
}
