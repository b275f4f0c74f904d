import { randomUUID } from 'node:crypto'
import { searchTextOf } from '@bulkhead/catalog/domain'
import type { Product } from '@bulkhead/types'
import type { TestStore } from './open-store.ts'

export type TestProduct = Pick<Product, 'id' | 'name' | 'priceCents'>

/** Puts a product of the story's own on the shelves. */
export async function shelve(
  { db }: TestStore,
  name: string,
  { priceCents = 1_000, available = 100 }: { readonly priceCents?: number; readonly available?: number } = {},
): Promise<TestProduct> {
  const id = randomUUID()
  const told = { name, description: 'Made to last.', category: 'Deck' }
  const row = { ...told, price_cents: priceCents, currency: 'USD', image_url: '/products/picture.svg' } as const
  await db
    .insertInto('products')
    .values({ ...row, id, available, version: 1, search: searchTextOf(told) })
    .execute()
  return { id, name, priceCents }
}

/** How many are left. */
export async function stockOf({ db }: TestStore, { id }: TestProduct): Promise<number> {
  const { available } = await db
    .selectFrom('products')
    .select('available')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return available
}
