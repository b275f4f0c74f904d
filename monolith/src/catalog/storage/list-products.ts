import type { Product, ProductSort } from '@bulkhead/types'
import { sql } from 'kysely'
import type { StoreDatabase } from '../../database/tables.ts'
import { productOf } from './products.ts'

/** Where a page ended: the name or price of its last product, and that product's id. The next page starts behind it. */
export interface ProductPosition {
  readonly key: string | number
  readonly id: string
}

export interface ProductPage {
  /** A product must have each of them in its search text. */
  readonly words: readonly string[]
  readonly category?: string | undefined
  readonly sort: ProductSort
  readonly after?: ProductPosition | undefined
  readonly limit: number
}

const orderings = {
  name: { column: 'name', direction: 'asc' },
  price: { column: 'price_cents', direction: 'asc' },
  '-price': { column: 'price_cents', direction: 'desc' },
} as const

export async function listProducts(db: StoreDatabase, page: ProductPage): Promise<Product[]> {
  const { column, direction } = orderings[page.sort]
  let query = db.selectFrom('products').selectAll()
  for (const word of page.words) query = query.where('search', 'like', `%${literal(word)}%`)
  if (page.category !== undefined) query = query.where('category', '=', page.category)
  if (page.after) {
    const behind = direction === 'asc' ? sql`>` : sql`<`
    query = query.where(sql<boolean>`(${sql.ref(column)}, id) ${behind} (${page.after.key}, ${page.after.id}::uuid)`)
  }
  const rows = await query.orderBy(column, direction).orderBy('id', direction).limit(page.limit).execute()
  return rows.map(productOf)
}

/** In a LIKE pattern `%` and `_` stand for anything; a shopper who types them means them. */
function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, '\\$&')
}
