import type { Product } from '@bulkhead/types'
import type { Selectable } from 'kysely'
import { searchTextOf } from '../domain/index.ts'
import type { CatalogDatabase, CatalogTables, CatalogTransaction } from './tables.ts'

export async function findProduct(db: CatalogDatabase, id: string): Promise<Product | undefined> {
  const row = await db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst()
  return row && productOf(row)
}

/** Locks the product until the transaction ends, so that its versions are given one at a time. */
export async function lockProduct(tx: CatalogTransaction, id: string): Promise<Product | undefined> {
  const row = await tx.selectFrom('products').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row && productOf(row)
}

/** Saves what is said about a product. Its stock is another matter. */
export async function saveProduct(tx: CatalogTransaction, product: Product): Promise<void> {
  const { id, name, description, category, priceCents, version } = product
  await tx
    .updateTable('products')
    .set({ name, description, category, price_cents: priceCents, version, search: searchTextOf(product) })
    .where('id', '=', id)
    .execute()
}

export async function setAvailable(db: CatalogDatabase, id: string, available: number): Promise<Product | undefined> {
  const row = await db.updateTable('products').set({ available }).where('id', '=', id).returningAll().executeTakeFirst()
  return row && productOf(row)
}

export function productOf(row: Selectable<CatalogTables['products']>): Product {
  const { price_cents, image_url, search: _, stars, reviews, ...same } = row
  const rating = stars === null ? undefined : { stars, reviews }
  return { ...same, priceCents: price_cents, imageUrl: image_url, ...(rating && { rating }) }
}
