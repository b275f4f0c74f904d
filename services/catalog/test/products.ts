import { randomUUID } from 'node:crypto'
import type { Product } from '@bulkhead/types'
import { searchTextOf } from '../src/domain/index.ts'
import type { CatalogDatabase } from '../src/storage/tables.ts'

/** A product as the story needs it; the rest is ordinary. */
export function product(particulars: Partial<Product> & { readonly name: string }): Product {
  return {
    id: randomUUID(),
    description: 'Made to last.',
    category: 'Deck',
    priceCents: 1_000,
    currency: 'USD',
    imageUrl: '/products/picture.svg',
    available: 10,
    version: 1,
    ...particulars,
  }
}

/** Puts the products on the shelves instead of those that are there. */
export async function shelve(db: CatalogDatabase, products: readonly Product[]): Promise<void> {
  await db.deleteFrom('products').execute()
  const rows = products.map(({ priceCents, imageUrl, rating: _, ...same }) => {
    return { ...same, price_cents: priceCents, image_url: imageUrl, search: searchTextOf(same) }
  })
  await db.insertInto('products').values(rows).execute()
}
