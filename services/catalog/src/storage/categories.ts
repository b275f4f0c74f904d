import type { CategoryList } from '@bulkhead/types'
import type { CatalogDatabase } from './tables.ts'

export async function listCategories(db: CatalogDatabase): Promise<CategoryList['items']> {
  return db
    .selectFrom('products')
    .select(({ fn }) => ['category as name', fn.countAll<number>().as('products')])
    .groupBy('category')
    .orderBy('category')
    .execute()
}
